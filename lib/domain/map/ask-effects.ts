import { countOf, formatPopulation } from "../shared/typography";
import type { SharedTerritory } from "../territory/effects";
import type { Member } from "../territory/part";
import { type AroundTerritory, shortName } from "./ask-territory";
import type { MapAsked } from "./model";

const WIDTH = 640;

type Asked = {
  own: { reference: string; name: string; members: readonly Member[] };
  /** Those in force that hold some of the same communes. */
  shared: readonly SharedTerritory[];
  /** The same CPTS, drawn whole. */
  holders: readonly AroundTerritory[];
};

/** The map of an overlap: the territory, the CPTS that share it, and over both what they share. */
export function askEffects({ own, shared, holders }: Asked): MapAsked {
  const codes = [...new Set(shared.flatMap(({ communes }) => communes.map(({ code }) => code)))];
  return {
    width: WIDTH,
    frame: { keys: [own.reference] },
    areas: [
      ...holders.map(({ reference, name, codes: held }) => ({
        key: reference,
        label: name,
        tone: "neighbour" as const,
        caption: shortName(name),
        codes: held,
      })),
      {
        key: own.reference,
        label: own.name,
        tone: "territory" as const,
        codes: own.members.map(({ code }) => code),
      },
      {
        key: "partagees",
        label: `${countOf(codes.length, "commune partagée", "communes partagées")} : ${shared
          .map(({ name, inhabitants }) => `${name}, ${formatPopulation(inhabitants)}`)
          .join(" ; ")}`,
        tone: "shared" as const,
        caption: countOf(codes.length, "commune partagée", "communes partagées"),
        codes: codes.toSorted(),
      },
    ],
  };
}
