import "server-only";

import type { CommuneQuestion } from "@/components/territory/commune-choices";
import type { GroupOffer } from "@/components/territory/group-choices";
import { searchGroups } from "@/db/territory/groups";
import { readCommuneList, searchCommunes } from "@/db/territory/queries";
import type { LineReading } from "@/lib/domain/territory/list-reading";
import type { Member } from "@/lib/domain/territory/part";

import { offerGroup } from "./offer-group";

export type FoundPlaces = { questions: CommuneQuestion[]; groups: GroupOffer[] };

const LONGEST = 500;
const MOST_LINES = 20;

async function findCommunes(text: string, near: string): Promise<CommuneQuestion[]> {
  const { lines } = await readCommuneList(text, near);
  const questions = lines.slice(0, MOST_LINES).map((line) => questionOf(line, near));
  return (await Promise.all(questions)).filter((question) => question !== undefined);
}

/** What a line may mean; the names that begin so come after those that are so. */
async function questionOf(line: LineReading, near: string): Promise<CommuneQuestion | undefined> {
  const { typed } = line;
  if (line.kind === "group") return undefined;
  if (line.kind === "overseas") {
    return { typed, kind: "overseas", choices: [], collectivity: line.collectivity };
  }
  if (line.kind === "doubtful") {
    const isNamed = line.why === "namesakes" || line.why === "postalCode";
    return { typed, kind: isNamed ? "ambiguous" : "unknown", choices: line.choices };
  }
  const { communes, more } = await searchCommunes(typed, { near });
  const sure = line.kind === "settled" ? [line.commune] : [];
  const others = communes.filter(({ code }) => code !== sure[0]?.code);
  const choices = [...sure, ...others];
  return { typed, kind: choices.length > 0 ? "found" : "unknown", choices, more };
}

/** What the page must ask about a name or a code: nothing is taken without a press. */
export async function findPlaces(
  sought: string,
  { members, near }: { members: readonly Member[]; near: string },
): Promise<FoundPlaces> {
  const text = sought.slice(0, LONGEST);
  const [questions, found] = await Promise.all([
    findCommunes(text, near),
    searchGroups(text, near),
  ]);
  const groups = await Promise.all(found.map((group) => offerGroup(group, members)));
  // A département or an EPCI is no unknown commune.
  const asked =
    groups.length > 0 ? questions.filter(({ choices }) => choices.length > 0) : questions;
  const isDepartment = groups.some(({ kind, code }) => kind === "department" && text === code);
  return { questions: isDepartment ? [] : asked, groups };
}
