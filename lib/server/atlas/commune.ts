import "server-only";

import { readCensus } from "@/db/territory/census";
import { searchCommunes } from "@/db/territory/queries";
import { type CommuneFound, communeFound } from "@/lib/domain/atlas/commune-found";
import type { AtlasDay } from "@/lib/domain/atlas/day";
import { isNamed } from "@/lib/domain/territory/named";

/** Homonyms and communes of one postal code: no list is longer, but for beginnings of names. */
const MOST_SHOWN = 30;
const MOST_SEARCHED = 100;
const SHORTEST = 2;

export type CommuneAnswer = {
  text: string;
  found: readonly CommuneFound[];
  /** None bears exactly that name or code: these begin with it. */
  areBeginnings: boolean;
  more: boolean;
};

/** « Ma commune »: the communes that a name, a postal or an INSEE code means, with their CPTS. */
export async function askCommune(text: string, day: AtlasDay): Promise<CommuneAnswer> {
  if (text.length < SHORTEST) return { text, found: [], areBeginnings: false, more: false };
  const [{ communes, more }, census] = await Promise.all([
    searchCommunes(text, { limit: MOST_SEARCHED }),
    readCensus(),
  ]);
  const named = communes.filter((commune) => isNamed(commune, text));
  const shown = named.length > 0 ? named : communes;
  return {
    text,
    found: shown
      .slice(0, MOST_SHOWN)
      .map((commune) => communeFound(commune, census.cellsOf(commune.code), day)),
    areBeginnings: named.length === 0,
    more: shown.length > MOST_SHOWN || (named.length === 0 && more),
  };
}
