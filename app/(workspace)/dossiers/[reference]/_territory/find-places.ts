import "server-only";

import type { CommuneQuestion } from "@/components/territory/commune-choices";
import type { GroupOffer } from "@/components/territory/group-choices";
import { searchGroups } from "@/db/territory/groups";
import { readCommuneList, searchCommunes } from "@/db/territory/queries";
import type { Member } from "@/lib/domain/territory/part";

import { offerGroup } from "./offer-group";

export type FoundPlaces = { questions: CommuneQuestion[]; groups: GroupOffer[] };

const LONGEST = 500;

async function findCommunes(text: string, near: string): Promise<CommuneQuestion[]> {
  const { understood, ambiguous, unknown } = await readCommuneList(text, near);
  const found = await Promise.all(
    understood.map(async ({ typed, commune }): Promise<CommuneQuestion> => {
      const { communes, more } = await searchCommunes(typed, { near, limit: 12 });
      const others = communes.filter(({ code }) => code !== commune.code);
      return { typed, kind: "found", choices: [commune, ...others], more };
    }),
  );
  const several = ambiguous.map(
    ({ typed, choices }): CommuneQuestion => ({ typed, kind: "ambiguous", choices }),
  );
  const others = await Promise.all(
    unknown.slice(0, 20).map(async ({ typed, choices }): Promise<CommuneQuestion> => {
      if (choices.length > 0) return { typed, kind: "unknown", choices };
      const { communes, more } = await searchCommunes(typed, { near });
      return { typed, kind: communes.length > 0 ? "found" : "unknown", choices: communes, more };
    }),
  );
  return [...several, ...others, ...found];
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
