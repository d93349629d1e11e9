import type { Member } from "./part";

/** The list with these communes as well, whole; those already there stay as they are, parts included. */
export function withCommunes(members: readonly Member[], codes: readonly string[]): Member[] {
  const had = new Set(members.map(({ code }) => code));
  const added = [...new Set(codes)].filter((code) => !had.has(code));
  return [...members, ...added.map((code) => ({ code }))];
}

export const withoutCommune = (members: readonly Member[], code: string): Member[] =>
  members.filter((member) => member.code !== code);

/**
 * The commune that took over a former code takes its place in the list, whole: a share of a merged
 * commune says nothing of the new one. Already listed, it stays as it is, and the former code goes.
 */
export function withSuccessor(
  members: readonly Member[],
  { formerCode, code }: { formerCode: string; code: string },
): Member[] {
  return members.some((member) => member.code === code)
    ? withoutCommune(members, formerCode)
    : members.map((member) => (member.code === formerCode ? { code } : member));
}
