import { type PublicStage, STAGE_WORDS } from "../lifecycle/milestones";
import { countOf, formatPopulation, inSentence } from "../shared/typography";
import { type Census, coverOf, sharedCells } from "../territory/counting";
import type { Member } from "../territory/part";
import { shortName } from "./ask-territory";
import type { MapAsked } from "./model";

export type StagedTerritory = {
  reference: string;
  name: string;
  stage: PublicStage;
  population: number;
  members: readonly Member[];
};

/** So few units leave out the bends that a screen would not show. */
const WIDTH = 320;

/** The id of a CPTS's line in the table under the map. */
export const cptsId = (reference: string) => `cpts-${reference}`;

/** The communes whose people several CPTS hold. */
export function sharedCodes(census: Census, territories: readonly StagedTerritory[]): string[] {
  const covers = territories.map(({ members }) => coverOf(census, members));
  const shared = new Set<string>();
  for (const [index, cover] of covers.entries())
    for (const other of covers.slice(index + 1))
      for (const { cell } of sharedCells(cover, other)) shared.add(cell.code);
  return [...shared].toSorted();
}

/** The map of a région: each CPTS where its communes are, at its stage, leading to its line. */
export function askRegion(
  regionCode: string,
  territories: readonly StagedTerritory[],
  shared: readonly string[],
): MapAsked {
  const areas: MapAsked["areas"][number][] = territories.map((territory) => ({
    key: territory.reference,
    label: `${territory.name}, ${inSentence(STAGE_WORDS[territory.stage])}, ${formatPopulation(territory.population)}`,
    tone: territory.stage,
    href: `#${cptsId(territory.reference)}`,
    caption: shortName(territory.name),
    codes: territory.members.map(({ code }) => code),
  }));
  if (shared.length > 0) {
    areas.push({
      key: "partagees",
      label: countOf(shared.length, "commune de plusieurs CPTS", "communes de plusieurs CPTS"),
      tone: "shared",
      codes: shared,
    });
  }
  return { width: WIDTH, frame: { region: regionCode }, areas };
}
