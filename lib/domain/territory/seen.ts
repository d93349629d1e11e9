import type { Member } from "./part";

const mark = ({ code, part }: Member) => (part ? `${code}:${part.permille}` : code);

/** The territory as a page shows it, for its form: what a person had in front of them. */
export const seenTerritory = (members: readonly Member[]): string => members.map(mark).join(" ");

export type ChangesSince = { added: string[]; removed: string[]; resized: string[] };

/** What changed, by codes, between what a form says was seen and the members of now. */
export function changesSince(seen: string, members: readonly Member[]): ChangesSince {
  const marks = seen.split(" ").filter((each) => each !== "");
  const before = new Map(marks.map((each) => [each.split(":")[0] ?? "", each]));
  const now = new Set(members.map(({ code }) => code));
  return {
    added: members.filter(({ code }) => !before.has(code)).map(({ code }) => code),
    removed: [...before.keys()].filter((code) => !now.has(code)),
    resized: members
      .filter((member) => before.has(member.code) && before.get(member.code) !== mark(member))
      .map(({ code }) => code),
  };
}
