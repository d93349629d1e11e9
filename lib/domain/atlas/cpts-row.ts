import type { PublicStage } from "../lifecycle/milestones";
import { formatDay, formatDayAt } from "../shared/dates";
import { formatNumber } from "../shared/typography";
import { populationOf } from "../territory/counting";
import { type AsOf, type TerritoryFact, territoryAt } from "./chronicle";
import type { AtlasLine, LeftLine } from "./situation";

/** One line of a list of CPTS, as it is read: tables of them go to the browser as they are. */
export type CptsRow = [
  reference: string,
  href: string,
  name: string,
  /** Under the name: what the search found, where it is led from; "" for nothing. */
  hint: string,
  place: string,
  stage: PublicStage | "over",
  since: string,
  communes: string,
  inhabitants: string,
];

type Listed = AtlasLine | LeftLine;

type About<Line> = {
  hrefOf: (line: Line) => string;
  placeOf: (line: Line) => string;
  hintOf?: (line: Line) => string | undefined;
};

const figuresOf = (territory: TerritoryFact | undefined): [string, string] =>
  territory
    ? [formatNumber(territory.cover.size), formatNumber(populationOf(territory.cover))]
    : ["non renseigné", "non renseigné"];

const sinceOf = ({ since: { fact } }: AtlasLine) =>
  fact.effectiveOn === null || fact.precision === "unknown"
    ? "date inconnue"
    : formatDayAt(fact.effectiveOn, fact.precision);

/** Real ones are marked: in a demonstration, the others are invented. */
const isSourced = ({ cpts: { sources } }: Listed) => sources !== undefined && sources.length > 0;

const headOf = <Line extends Listed>(
  line: Line,
  { hrefOf, placeOf, hintOf }: About<Line>,
): [string, string, string, string, string] => [
  line.cpts.reference,
  hrefOf(line),
  line.name,
  [hintOf?.(line), isSourced(line) ? "CPTS réelle, faits sourcés" : undefined]
    .filter(Boolean)
    .join(" · "),
  placeOf(line),
];

export const cptsRows = (lines: readonly AtlasLine[], about: About<AtlasLine>): CptsRow[] =>
  lines.map((line) => [
    ...headOf(line, about),
    line.stage,
    sinceOf(line),
    ...figuresOf(line.territory),
  ]);

/** Those followed no longer, with the day they left and the territory they then had. */
export const leftRows = (
  lines: readonly LeftLine[],
  { asOf, ...about }: About<LeftLine> & { asOf: AsOf },
): CptsRow[] =>
  lines.map((line) => [
    ...headOf(line, about),
    "over",
    formatDay(line.leftOn),
    ...figuresOf(territoryAt(line.cpts.chronicle, asOf)),
  ]);
