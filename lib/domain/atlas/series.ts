import type { PublicStage } from "../lifecycle/milestones";
import type { PlainDate } from "../shared/plain-date";
import type { CountedPlace, Cover } from "../territory/counting";
import { CoverTally } from "../territory/tally";
import { followedAt, stageCounted, territoryAt, turningDays } from "./chronicle";
import { type Covered, percentOf } from "./day";
import { type PlaceRegister, type RegisterDeclaration, registerAt, togetherOf } from "./registers";
import { type AtlasCpts, type Coverage, countedStages, type StageCounts } from "./situation";

/** Where a series is about: the whole country when neither is given. */
export type Within = { regionCode?: string; departmentCode?: string };

export type SeriesPoint = {
  on: PlainDate;
  counts: StageCounts;
  covered: Record<Coverage, Covered>;
  /** What these are worth about that day. */
  register: PlaceRegister;
};

type About = {
  /** Milliseconds since 1970. */
  knownBefore: number;
  within: Within;
  /** Municipal population of the place, in inhabitants. */
  population: number;
  /** What was declared of the register of each région that answers for the place. */
  declared: readonly (readonly RegisterDeclaration[])[];
};

/** What one CPTS adds to the figures from a day on. */
type Turn = {
  on: PlainDate;
  of: number;
  stage: PublicStage | undefined;
  cover: Cover | undefined;
};

function turnsOf(cpts: AtlasCpts, of: number, knownBefore: number): Turn[] {
  return turningDays(cpts.chronicle, knownBefore).map((on) => {
    const stage = stageCounted(followedAt(cpts.chronicle, { on, knownBefore }))?.stage;
    const territory = stage && territoryAt(cpts.chronicle, { on, knownBefore });
    return { on, of, stage, cover: territory?.cover };
  });
}

const leads = (cpts: AtlasCpts, { regionCode, departmentCode }: Within): boolean =>
  (regionCode === undefined || cpts.regionCode === regionCode) &&
  (departmentCode === undefined || cpts.departmentCode === departmentCode);

const lies = (cell: CountedPlace, { regionCode, departmentCode }: Within): boolean =>
  (regionCode === undefined || cell.regionCode === regionCode) &&
  (departmentCode === undefined || cell.departmentCode === departmentCode);

const isSigned = (stage: PublicStage | undefined) =>
  stage === "aciSigned" || stage === "operational";

const contractCover = (turn: Turn | undefined) => (isSigned(turn?.stage) ? turn?.cover : undefined);

/** Most turns are of a stage: the territory stays, and nothing is counted again. */
function replace(tally: CoverTally, before: Cover | undefined, after: Cover | undefined) {
  if (before === after) return;
  if (before) tally.remove(before);
  if (after) tally.add(after);
}

/**
 * The figures of many days in one pass: each equal to those of `atlasDayOf` on that day. In: the
 * register, days in order (YYYY-MM-DD), and what the figures are about. Counts are of the CPTS led
 * from the place, inhabitants of its communes.
 */
export function seriesOf(
  register: readonly AtlasCpts[],
  days: readonly PlainDate[],
  { knownBefore, within, population, declared }: About,
): SeriesPoint[] {
  const turns = register
    .flatMap((cpts, of) => turnsOf(cpts, of, knownBefore))
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const led = register.map((cpts) => leads(cpts, within));
  const standing = new Map<number, Turn>();
  const counts = countedStages([]);
  const key = (cell: CountedPlace) => (lies(cell, within) ? "here" : "elsewhere");
  const tallies = { contract: new CoverTally(key), all: new CoverTally(key) };

  const count = (of: number, stage: PublicStage | undefined, by: 1 | -1) => {
    if (!stage || !led[of]) return;
    counts[stage] += by;
    if (isSigned(stage)) counts.contractSigned += by;
  };
  const turnTo = (turn: Turn) => {
    const before = standing.get(turn.of);
    count(turn.of, before?.stage, -1);
    count(turn.of, turn.stage, 1);
    replace(tallies.all, before?.cover, turn.cover);
    replace(tallies.contract, contractCover(before), contractCover(turn));
    standing.set(turn.of, turn);
  };
  const covered = (coverage: Coverage): Covered => {
    const inhabitants = tallies[coverage].sums.get("here") ?? 0;
    return { inhabitants, percent: percentOf(inhabitants, population) };
  };

  let next = 0;
  return days.map((on) => {
    for (let turn = turns[next]; turn && turn.on <= on; turn = turns[next]) {
      turnTo(turn);
      next += 1;
    }
    return {
      on,
      counts: { ...counts },
      covered: { contract: covered("contract"), all: covered("all") },
      register: togetherOf(declared.map((each) => registerAt(each, { on, knownBefore }))),
    };
  });
}
