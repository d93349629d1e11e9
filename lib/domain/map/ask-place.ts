import type { AtlasLine } from "../atlas/situation";
import { STAGE_WORDS } from "../lifecycle/milestones";
import { countOf, formatPopulation, inSentence } from "../shared/typography";
import { type Cover, populationOf, sharedCells } from "../territory/counting";
import { shortName } from "./ask-territory";
import type { MapAsked } from "./model";

/** So few units leave out the bends that a screen would not show. */
const WIDTH = 320;

type Claim = Cover extends ReadonlyMap<string, infer Each> ? Each : never;

const alone = (code: string, claim: Claim): Cover => new Map([[code, claim]]);

/** The cells whose people several CPTS hold, by code. */
export function sharedCodes(lines: readonly AtlasLine[]): string[] {
  const holders = new Map<string, Claim[]>();
  for (const { territory } of lines)
    for (const [code, claim] of territory?.cover ?? []) {
      const known = holders.get(code);
      if (known) known.push(claim);
      else holders.set(code, [claim]);
    }
  const isShared = (code: string, claims: readonly Claim[]) =>
    claims.some((one, index) =>
      claims
        .slice(index + 1)
        .some((other) => sharedCells(alone(code, one), alone(code, other)).length > 0),
    );
  return [...holders]
    .filter(([code, claims]) => claims.length > 1 && isShared(code, claims))
    .map(([code]) => code)
    .toSorted();
}

/** The map of a région or a département: each CPTS where its communes are, at its stage, leading to its sheet. */
export function askPlace(
  frame: MapAsked["frame"],
  lines: readonly AtlasLine[],
  hrefOf: (line: AtlasLine) => string,
): MapAsked {
  const areas: MapAsked["areas"][number][] = lines.flatMap((line) =>
    line.territory
      ? [
          {
            key: line.cpts.reference,
            label: `${line.name}, ${inSentence(STAGE_WORDS[line.stage])}, ${formatPopulation(populationOf(line.territory.cover))}`,
            tone: line.stage,
            href: hrefOf(line),
            caption: shortName(line.name),
            codes: [...line.territory.cover.keys()],
          },
        ]
      : [],
  );
  const shared = sharedCodes(lines);
  if (shared.length > 0)
    areas.push({
      key: "partagees",
      label: countOf(shared.length, "commune de plusieurs CPTS", "communes de plusieurs CPTS"),
      tone: "shared",
      codes: shared,
    });
  return { width: WIDTH, frame, areas };
}
