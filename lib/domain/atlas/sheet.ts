import type { MilestoneStage } from "../lifecycle/milestones";
import { type NamePeriod, namePeriods } from "../names/history";
import { dayIn, type PlainDate } from "../shared/plain-date";
import {
  type AsOf,
  type DatedFact,
  followedAt,
  type StageReached,
  stageCounted,
  type TerritoryFact,
  territoryAt,
} from "./chronicle";
import { type AtlasCpts, nameAt } from "./situation";

/** Where a CPTS is on a day: followed, followed no longer, or at no stage that counts. */
export type SheetStatus =
  | { kind: "followed"; at: StageReached }
  | { kind: "left"; on: PlainDate }
  | { kind: "none" };

type ShownDate = Pick<DatedFact, "effectiveOn" | "precision">;

/** A public date that another one stands in place of, or that counts no more; never why. */
export type Rectification = {
  /** Null for a change of territory. */
  stage: MilestoneStage | null;
  before: ShownDate;
  /** Null when the fact was cancelled. */
  after: ShownDate | null;
  /** The day from which it is known, in Paris. */
  knownOn: PlainDate;
};

/** Something public that changed: what was given, or corrected. */
export type PublicChange =
  | { kind: "stage"; stage: MilestoneStage }
  | { kind: "rectification"; stage: MilestoneStage | null }
  | { kind: "territory" }
  | { kind: "name"; name: string };

/** The sheet as it could be read from a day on. */
export type SheetVersion = { day: PlainDate; changes: PublicChange[] };

export type Sheet = {
  cpts: AtlasCpts;
  name: string;
  status: SheetStatus;
  /** The steps reached, in their order. */
  reached: StageReached[];
  /** The first step to come after that day, when none was reached. */
  next: StageReached | undefined;
  /** Undefined before the first stage, and where no territory was submitted. */
  territory: TerritoryFact | undefined;
  /** The present one first. */
  names: NamePeriod[];
  /** The last known first. */
  rectifications: Rectification[];
  /** The newest first. */
  versions: SheetVersion[];
};

const parisDay = (instant: number): PlainDate => dayIn("Europe/Paris", new Date(instant));

/** Facts that were ever public by then, changes of territory among them. */
const publicFacts = ({ chronicle }: AtlasCpts, knownBefore: number) =>
  [...chronicle.stages, ...chronicle.territories.filter(({ stage }) => stage === null)].filter(
    ({ knownFrom }) => knownFrom < knownBefore,
  );

type PublicFact = ReturnType<typeof publicFacts>[number];

/** A CPTS has a sheet once something of its life has been public, even if it was rectified since. */
export const hasSheet = (cpts: AtlasCpts, knownBefore: number): boolean =>
  publicFacts(cpts, knownBefore).some(({ cancelled }) => !cancelled);

/** The fact that a correction stands in place of, when that one had been public. */
function correctedBy(fact: PublicFact, facts: readonly PublicFact[]): PublicFact | undefined {
  const before = facts.find(({ id }) => id === fact.replaces);
  return before && before.knownFrom < fact.knownFrom ? before : undefined;
}

function rectificationsOf(facts: readonly PublicFact[]): Rectification[] {
  return facts
    .flatMap((fact) => {
      const before = correctedBy(fact, facts);
      return before ? [{ fact, before }] : [];
    })
    .toSorted((a, b) => b.fact.knownFrom - a.fact.knownFrom)
    .map(({ fact, before }) => ({
      stage: fact.stage,
      before,
      after: fact.cancelled ? null : fact,
      knownOn: parisDay(fact.knownFrom),
    }));
}

function changeOf(fact: PublicFact, before: PublicFact | undefined): PublicChange | undefined {
  if (before) return { kind: "rectification", stage: fact.stage };
  // What was cancelled before it was public never was.
  if (fact.cancelled) return undefined;
  return fact.stage === null ? { kind: "territory" } : { kind: "stage", stage: fact.stage };
}

/** A public change, when it became known (milliseconds), and what never changes of it. */
export type DatedChange = {
  id: string;
  at: number;
  change: PublicChange;
  /** What a fact says; undefined for a name. */
  fact?: ShownDate & { cancelled: boolean };
  /** What was said before a rectification. */
  before?: ShownDate | undefined;
};

/** All that changed in public of a CPTS, known before an instant, the oldest first. */
export function publicChangesOf(cpts: AtlasCpts, knownBefore: number): DatedChange[] {
  const facts = publicFacts(cpts, knownBefore);
  const ofFacts = facts.flatMap((fact): DatedChange[] => {
    const before = correctedBy(fact, facts);
    const change = changeOf(fact, before);
    return change ? [{ id: fact.id, at: fact.knownFrom, change, fact, before }] : [];
  });
  const ofNames = cpts.names
    .map(({ name, knownFrom }, index): DatedChange => {
      const id = `${cpts.reference}-nom-${index}`;
      return { id, at: knownFrom, change: { kind: "name", name } };
    })
    .slice(1)
    .filter(({ at }) => at < knownBefore);
  return [...ofFacts, ...ofNames].toSorted((a, b) => a.at - b.at);
}

function versionsOf(cpts: AtlasCpts, knownBefore: number): SheetVersion[] {
  const byDay = new Map<PlainDate, PublicChange[]>();
  for (const { at, change } of publicChangesOf(cpts, knownBefore)) {
    const day = parisDay(at);
    byDay.set(day, [...(byDay.get(day) ?? []), change]);
  }
  return [...byDay].map(([day, changes]) => ({ day, changes })).toReversed();
}

/** The names borne by that day as known then, the present one first. */
const namesOf = ({ names }: AtlasCpts, { on, knownBefore }: AsOf): NamePeriod[] =>
  namePeriods(
    names
      .filter(({ since, knownFrom }) => (since === null || since <= on) && knownFrom < knownBefore)
      .map(({ name, since }, index) => ({ name, actVersion: index + 1, since: since ?? on })),
  );

/** Later than any day of a fact. */
const LAST_DAY = "9999-12-31";

function statusOf(cpts: AtlasCpts, asOf: AsOf): Pick<Sheet, "status" | "reached" | "next"> {
  const followed = followedAt(cpts.chronicle, asOf);
  const { reached, leftOn } = followed;
  const at = stageCounted(followed);
  if (at) return { reached, next: undefined, status: { kind: "followed", at } };
  if (leftOn !== null && reached.length > 0)
    return { reached, next: undefined, status: { kind: "left", on: leftOn } };
  const ever = followedAt(cpts.chronicle, { ...asOf, on: LAST_DAY }).reached;
  const [next] = ever.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return { reached, next, status: { kind: "none" } };
}

/**
 * What everybody reads of one CPTS about a day, as known before an instant. Each step has its date,
 * never who gave it nor whether it was tacit; an end has no cause; a correction has no reason.
 */
export const sheetOf = (cpts: AtlasCpts, asOf: AsOf): Sheet => ({
  cpts,
  name: nameAt(cpts, asOf),
  ...statusOf(cpts, asOf),
  territory: territoryAt(cpts.chronicle, asOf),
  names: namesOf(cpts, asOf),
  rectifications: rectificationsOf(publicFacts(cpts, asOf.knownBefore)),
  versions: versionsOf(cpts, asOf.knownBefore),
});
