import type { Member } from "../territory/part";
import type { Answers } from "./topic";

/**
 * The members of a drafted territory, each code once, in the order they were chosen. A code alone,
 * as drafts kept it before parts were asked, is a whole commune.
 */
export function membersOf(answers: Answers | undefined, name = "communes"): Member[] {
  const answer = answers?.[name];
  if (!Array.isArray(answer)) return [];
  const members = answer.map((each) => (typeof each === "string" ? { code: each } : each));
  return [...new Map(members.map((member) => [member.code, member])).values()];
}
