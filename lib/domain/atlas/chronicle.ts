import { MILESTONE_STAGES, type MilestoneStage, type Precision } from "../lifecycle/milestones";
import type { PlainDate } from "../shared/plain-date";
import type { Cover } from "../territory/counting";

/** What was true on a day, as it had been recorded and published before an instant. */
export type AsOf = {
  on: PlainDate;
  /** Milliseconds since 1970, excluded: the end of the last day of `connu_le` in Paris. */
  knownBefore: number;
};

/** A dated fact of the public register: a milestone, or an accepted change of territory. */
export type DatedFact = {
  id: string;
  effectiveOn: PlainDate | null;
  precision: Precision;
  /** The day it was recorded, where the territory is. */
  recordedOn: PlainDate;
  /** Milliseconds: the later of its recording and of its publication. */
  knownFrom: number;
  /** Facts given later have a greater order; a correction has its own. */
  order: number;
  replaces: string | null;
  cancelled: boolean;
};

export type StageFact = DatedFact & { stage: MilestoneStage };

/** A fact that makes a territory count, and the people it covers. */
export type TerritoryFact = DatedFact & {
  /** Of a milestone; null for a change. */
  stage: MilestoneStage | null;
  /** When the fact was first given: corrections do not move it. */
  givenOrder: number;
  /** Where the frozen territory is read: `acte-12`, `modification-2`. */
  territoryKey: string;
  cover: Cover;
};

type Dated<Fact> = Fact & {
  /** The day it counts from; null while the date is unknown. */
  from: PlainDate | null;
  /** Milliseconds from which another row stands in its place. */
  replacedFrom: number;
};

/** The public life of one CPTS, made ready to be asked about any day. */
export type Chronicle = {
  stages: readonly Dated<StageFact>[];
  territories: readonly Dated<TerritoryFact>[];
};

function lastDay(effectiveOn: PlainDate, precision: "month" | "year"): PlainDate {
  const [year = "", month = ""] = effectiveOn.split("-");
  if (precision === "year") return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** A month or a year counts from its last day, or from the day recorded if earlier. */
function countsFrom({ effectiveOn, precision, recordedOn }: DatedFact): PlainDate | null {
  if (effectiveOn === null || precision === "unknown") return null;
  if (precision === "day") return effectiveOn;
  const last = lastDay(effectiveOn, precision);
  return last < recordedOn ? last : recordedOn;
}

function dated<Fact extends DatedFact>(facts: readonly Fact[]): Dated<Fact>[] {
  const replacedFrom = new Map(facts.map(({ replaces, knownFrom }) => [replaces, knownFrom]));
  return facts.map((fact) => ({
    ...fact,
    from: countsFrom(fact),
    replacedFrom: replacedFrom.get(fact.id) ?? Number.POSITIVE_INFINITY,
  }));
}

export const chronicleOf = (
  stages: readonly StageFact[],
  territories: readonly TerritoryFact[],
): Chronicle => ({ stages: dated(stages), territories: dated(territories) });

const RANK = new Map<MilestoneStage, number>(
  MILESTONE_STAGES.slice(0, 4).map((stage, rank) => [stage, rank]),
);

const stands = (fact: Dated<DatedFact>, knownBefore: number): boolean =>
  fact.knownFrom < knownBefore && fact.replacedFrom >= knownBefore && !fact.cancelled;

/** A date that nobody knows counts from the next dated stage, or from the day recorded if earlier. */
function dayOf(
  fact: Dated<DatedFact & { stage: MilestoneStage | null }>,
  standing: readonly Dated<StageFact>[],
): PlainDate {
  if (fact.from !== null) return fact.from;
  const rank = fact.stage === null ? undefined : RANK.get(fact.stage);
  let day = fact.recordedOn;
  for (const { stage, from } of standing) {
    const other = RANK.get(stage);
    if (from !== null && rank !== undefined && other !== undefined && other > rank && from < day)
      day = from;
  }
  return day;
}

/** The days on which something may begin or cease to be true, as known before an instant; sorted. */
export function turningDays({ stages, territories }: Chronicle, knownBefore: number): PlainDate[] {
  const standing = stages.filter((fact) => stands(fact, knownBefore));
  const days = new Set(standing.map((fact) => dayOf(fact, standing)));
  for (const fact of territories) if (stands(fact, knownBefore)) days.add(dayOf(fact, standing));
  return [...days].sort();
}

export type StageReached = {
  stage: "letterValidated" | "projectValidated" | "aciSigned" | "operational";
  fact: StageFact;
  /** The day it counts from. */
  from: PlainDate;
};

export type Followed = {
  /** The steps reached, in their order; the last is the stage that counts. */
  reached: StageReached[];
  /** Since when it is no longer followed; its stages then leave the counts. */
  leftOn: PlainDate | null;
};

/**
 * What a CPTS had reached on a day, as known before an instant (domain.md §5; docs: /methode). The
 * highest stage counts, whatever the order of dates; an end or a departure takes it out of the
 * counts until it is resumed.
 */
export function followedAt({ stages }: Chronicle, { on, knownBefore }: AsOf): Followed {
  const standing = stages.filter((fact) => stands(fact, knownBefore));
  const reached: StageReached[] = [];
  let last: { from: PlainDate; order: number; stage: MilestoneStage } | undefined;
  for (const fact of standing) {
    const from = dayOf(fact, standing);
    if (from > on) continue;
    const { stage, order } = fact;
    if (stage === "ended" || stage === "left" || stage === "resumed") {
      if (!last || from > last.from || (from === last.from && order > last.order))
        last = { from, order, stage };
    } else reached.push({ stage, fact, from });
  }
  reached.sort((a, b) => (RANK.get(a.stage) ?? 0) - (RANK.get(b.stage) ?? 0));
  return { reached, leftOn: last && last.stage !== "resumed" ? last.from : null };
}

/** The stage that counts on that day; none before the first, or once the CPTS has left. */
export function stageCounted(followed: Followed): StageReached | undefined {
  return followed.leftOn === null ? followed.reached.at(-1) : undefined;
}

const UNDER_PROJECT = 1;

/**
 * The territory that counts on that day: of the facts in force, the last given. A change is made of
 * a validated project and counts only while one stands.
 */
export function territoryAt(chronicle: Chronicle, asOf: AsOf): TerritoryFact | undefined {
  const { on, knownBefore } = asOf;
  const standing = chronicle.stages.filter((fact) => stands(fact, knownBefore));
  const hasProject = standing.some(
    (fact) => (RANK.get(fact.stage) ?? -1) >= UNDER_PROJECT && dayOf(fact, standing) <= on,
  );
  let inForce: Dated<TerritoryFact> | undefined;
  for (const fact of chronicle.territories) {
    if (!stands(fact, knownBefore) || dayOf(fact, standing) > on) continue;
    if (fact.stage === null && !hasProject) continue;
    if (!inForce || fact.givenOrder >= inForce.givenOrder) inForce = fact;
  }
  return inForce;
}
