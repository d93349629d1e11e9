import "server-only";

import type { CommuneQuestion } from "@/components/territory/commune-choices";
import { readCommuneList, searchCommunes } from "@/db/territory/queries";

/** What the page must ask about a name, a code or a list: nothing is taken without a press. */
export async function findCommunes(text: string, near: string): Promise<CommuneQuestion[]> {
  const { understood, ambiguous, unknown } = await readCommuneList(text.slice(0, 2000), near);
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
