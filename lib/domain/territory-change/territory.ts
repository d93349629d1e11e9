import type { Member } from "../territory/part";

const keyOf = ({ code, part }: Member) => (part ? `${code} ${part.permille} ${part.text}` : code);

/** Whether two lists are the same communes with the same parts, whatever their order. */
export function isSameTerritory(one: readonly Member[], other: readonly Member[]): boolean {
  const keys = new Set(one.map(keyOf));
  const others = new Set(other.map(keyOf));
  return keys.size === others.size && [...keys].every((key) => others.has(key));
}

/** The members of `before` that `after` does not hold: neither as they were, nor whole. */
export function membersLost(before: readonly Member[], after: readonly Member[]): Member[] {
  const held = new Set(after.map(keyOf));
  return before.filter((member) => !held.has(keyOf(member)) && !held.has(member.code));
}
