import type { Act } from "../lifecycle/journal";
import {
  countsFrom,
  highestStage,
  type Milestone,
  PUBLIC_STAGES,
  standingMilestones,
} from "../lifecycle/milestones";
import type { PlainDate } from "../shared/plain-date";

/** An accepted change, as far as it decides which territory counts. */
export type CountedChange = {
  number: number;
  effectiveOn: PlainDate | null;
  /** ISO instant; null until it is accepted. */
  acceptedAt: string | null;
};

/** What is known of a dossier to say which of its territories counts. */
export type TerritoryFacts = {
  milestones: readonly Milestone[];
  changes: readonly CountedChange[];
  /** IANA zone of the territory. */
  timeZone: string;
};

/** The fact that makes a territory count, and the day it counts from. */
export type TerritoryFact = { from: PlainDate } & (
  | { milestone: Milestone; act: number }
  | { change: number }
);

type Given = { fact: TerritoryFact; givenAt: string };

/** The row that first gave a milestone, through its corrections. */
function firstOf(milestone: Milestone, all: readonly Milestone[]): Milestone {
  const before = all.find(({ id }) => id === milestone.replaces);
  return before ? firstOf(before, all) : milestone;
}

/** A dossier is taken over by its first act: each stage that this act passes makes its territory. */
const TAKE_OVER = 1;
const MAKES_A_TERRITORY = ["letterValidated", "projectValidated"];

function givenByMilestones({ milestones, timeZone }: TerritoryFacts, knownAt: string): Given[] {
  return standingMilestones(milestones, knownAt).flatMap((milestone) => {
    const first = firstOf(milestone, milestones);
    if (!MAKES_A_TERRITORY.includes(milestone.stage) && first.actVersion !== TAKE_OVER) return [];
    const fact = { milestone, act: first.actVersion, from: countsFrom(milestone, timeZone) };
    return [{ fact, givenAt: first.recordedAt }];
  });
}

/** A change is made of a validated project, and falls with it. */
function givenByChanges({ milestones, changes }: TerritoryFacts, knownAt: string): Given[] {
  const stage = highestStage(milestones, knownAt);
  if (stage === undefined || stage === PUBLIC_STAGES[0]) return [];
  return changes.flatMap(({ number, effectiveOn, acceptedAt }) =>
    effectiveOn !== null && acceptedAt !== null && Date.parse(acceptedAt) <= Date.parse(knownAt)
      ? [{ fact: { change: number, from: effectiveOn }, givenAt: acceptedAt }]
      : [],
  );
}

/**
 * Which territory counts on `on` (a plain date of the territory), as known at `knownAt` (ISO
 * instant): of the approved letter, the validated project, the accepted changes and the takeover
 * that stand and count by then, the last given; a correction of its date does not move it. None
 * before the first. Twin of territory_in_force() in SQL, which answers for now.
 */
export function territoryAt(
  facts: TerritoryFacts,
  on: PlainDate,
  knownAt: string,
): TerritoryFact | undefined {
  return [...givenByMilestones(facts, knownAt), ...givenByChanges(facts, knownAt)]
    .filter(({ fact }) => fact.from <= on)
    .toSorted((a, b) => Date.parse(a.givenAt) - Date.parse(b.givenAt))
    .at(-1)?.fact;
}

const SUBMITS: readonly Act["move"][] = ["submitLetter", "submitHealthProject", "takeOver"];

/** The name in addresses of the territory that a fact makes: what was submitted last before its act. */
export function territoryKeyOf(fact: TerritoryFact, acts: readonly Act[]): string | undefined {
  if ("change" in fact) return `modification-${fact.change}`;
  const submitted = acts.findLast(
    ({ move, version }) => SUBMITS.includes(move) && version <= fact.act,
  );
  return submitted && `acte-${submitted.version}`;
}
