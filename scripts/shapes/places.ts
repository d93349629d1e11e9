import { createRequire } from "node:module";

import type { Box } from "@/lib/server/shapes/commune-file";
import { type PlaneName, planeOf } from "@/lib/server/shapes/plane";

/** A commune or an arrondissement of today: what a cell of the grid may belong to. */
export type Place = { code: string; regionCode: string; plane: PlaneName };

/** A box, and the code of today of what was in it in 2017. */
export type BoxOf = { code: string; box: Box };

type Entry = {
  code: string;
  type: string;
  zone: string;
  region: string;
  anciensCodes?: string[];
};

const load = createRequire(import.meta.url);
const KINDS = ["commune-actuelle", "arrondissement-municipal"];
const CITIES = ["75056", "69123", "13055"];

/** The reference that the product itself loads. */
const readEntries = (): Entry[] =>
  load("@etalab/decoupage-administratif/data/communes.json").filter(
    ({ type, zone }: Entry) => KINDS.includes(type) && zone !== "com",
  );

/** Every place of today, in the order of the codes; the three cities are their arrondissements. */
export function readPlaces(): {
  places: Place[];
  codeOfToday: (code: string) => string | undefined;
} {
  const entries = readEntries();
  const today = new Map<string, string>();
  for (const { code, anciensCodes = [] } of entries)
    for (const former of anciensCodes) today.set(former, code);
  for (const { code } of entries) today.set(code, code);
  return {
    places: entries
      .filter(({ code }) => !CITIES.includes(code))
      .map(({ code, region }) => ({ code, regionCode: region, plane: planeOf(region) }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    codeOfToday: (code) => today.get(code),
  };
}

/** The boxes of the communes of 2017 that are still somewhere. */
export function boxesOf(
  entries: readonly { id: string; bbox: Box }[],
  codeOfToday: (code: string) => string | undefined,
): BoxOf[] {
  return entries.flatMap(({ id, bbox }) => {
    const code = codeOfToday(id.replace("fr:commune:", ""));
    return code ? [{ code, box: bbox }] : [];
  });
}
