import { countOf, formatPopulation } from "../shared/typography";
import { type AroundTerritory, shortName } from "./ask-territory";
import type { MapAsked } from "./model";

type Asked = {
  name: string;
  /** The communes of the territory, the most inhabited first. */
  communes: readonly { code: string; name: string; inhabitants: number }[];
  around: readonly (AroundTerritory & { href: string })[];
  /** The communes of which others hold people too. */
  sharedCodes: readonly string[];
};

const WIDTH = 640;
const CAPTIONS = 3;
/** Larger territories are drawn as a whole: so many limits would not be seen, and weigh. */
const DRAWN_ONE_BY_ONE = 120;

/** Of a territory that others share for the most part, the text says so: hatched, it would not be seen. */
const isMostlyIts = ({ communes, sharedCodes }: Asked) => sharedCodes.length * 2 <= communes.length;

function own({ name, communes }: Asked): MapAsked["areas"][number][] {
  if (communes.length > DRAWN_ONE_BY_ONE)
    return [
      {
        key: "territoire",
        label: name,
        tone: "territory",
        caption: shortName(name),
        codes: communes.map(({ code }) => code),
      },
    ];
  return communes.map((commune, index) => ({
    key: commune.code,
    label: `${commune.name}, ${formatPopulation(commune.inhabitants)}`,
    tone: "territory",
    caption: index < CAPTIONS ? commune.name : undefined,
    codes: [commune.code],
  }));
}

/** The map of a public sheet: the territory, the CPTS around, each leading to its sheet, what they share. */
export function askSheet(asked: Asked): MapAsked {
  const territory = own(asked);
  const { around, sharedCodes } = asked;
  return {
    width: WIDTH,
    frame: { keys: territory.map(({ key }) => key) },
    areas: [
      ...around.map(({ reference, name, href, codes }) => ({
        key: reference,
        label: name,
        tone: "neighbour" as const,
        href,
        caption: shortName(name),
        codes,
      })),
      ...territory,
      ...(sharedCodes.length > 0 && isMostlyIts(asked)
        ? [
            {
              key: "partagees",
              label: countOf(
                sharedCodes.length,
                "commune partagée avec une autre CPTS",
                "communes partagées avec d’autres CPTS",
              ),
              tone: "shared" as const,
              codes: sharedCodes,
            },
          ]
        : []),
    ],
  };
}
