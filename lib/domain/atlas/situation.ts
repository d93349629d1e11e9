import { PUBLIC_STAGES, type PublicStage } from "../lifecycle/milestones";
import type { PlainDate } from "../shared/plain-date";
import { type Cover, unionOf } from "../territory/counting";
import {
  type AsOf,
  type Chronicle,
  followedAt,
  type StageReached,
  stageCounted,
  type TerritoryFact,
  territoryAt,
} from "./chronicle";
import type { PublicSource } from "./public-source";

/** One CPTS of the register, with all that is public of its life. */
export type AtlasCpts = {
  /** Stable, whatever its name becomes: "43-2026-0007". */
  reference: string;
  /** Oldest first, each from the day it is borne (the first has no date) and from when that is known. */
  names: readonly { name: string; since: PlainDate | null; knownFrom: number }[];
  /** The lead département and région: a territory may cross others. */
  departmentCode: string;
  regionCode: string;
  chronicle: Chronicle;
  /** Where the facts of a real CPTS were read; left out of an invented one. */
  sources?: readonly PublicSource[] | undefined;
};

/** A CPTS on a day: what lists, maps and counts are made of. */
export type AtlasLine = {
  cpts: AtlasCpts;
  name: string;
  stage: PublicStage;
  since: StageReached;
  reached: readonly StageReached[];
  territory: TerritoryFact | undefined;
};

/** A CPTS that had been followed and no longer was: « n’est plus suivie depuis le … ». */
export type LeftLine = { cpts: AtlasCpts; name: string; leftOn: PlainDate };

export type Situation = { asOf: AsOf; lines: AtlasLine[]; left: LeftLine[] };

/** The name borne on a day as known then; the first one before that. */
export function nameAt({ names }: AtlasCpts, { on, knownBefore }: AsOf): string {
  const borne = names.findLast(
    ({ since, knownFrom }) => (since === null || since <= on) && knownFrom < knownBefore,
  );
  return (borne ?? names[0])?.name ?? "";
}

/** Every CPTS at the last public stage it had reached, each once; those that had left apart. */
export function situationAt(register: readonly AtlasCpts[], asOf: AsOf): Situation {
  const lines: AtlasLine[] = [];
  const left: LeftLine[] = [];
  for (const cpts of register) {
    const followed = followedAt(cpts.chronicle, asOf);
    const counted = stageCounted(followed);
    if (counted) {
      lines.push({
        cpts,
        name: nameAt(cpts, asOf),
        stage: counted.stage,
        since: counted,
        reached: followed.reached,
        territory: territoryAt(cpts.chronicle, asOf),
      });
    } else if (followed.leftOn !== null && followed.reached.length > 0) {
      left.push({ cpts, name: nameAt(cpts, asOf), leftOn: followed.leftOn });
    }
  }
  return { asOf, lines, left };
}

/** `operational` is part of the contracts signed: `contractSigned` = `aciSigned` + `operational`. */
export type StageCounts = Record<PublicStage, number> & { contractSigned: number };

export function countedStages(stages: readonly PublicStage[]): StageCounts {
  const counts: StageCounts = {
    letterValidated: 0,
    projectValidated: 0,
    aciSigned: 0,
    operational: 0,
    contractSigned: 0,
  };
  for (const stage of stages) counts[stage] += 1;
  counts.contractSigned = counts.aciSigned + counts.operational;
  return counts;
}

export const countStages = (lines: readonly AtlasLine[]): StageCounts =>
  countedStages(lines.map(({ stage }) => stage));

/** Whom coverage counts: contracts signed, or all from the letter's validation. */
export const COVERAGES = ["contract", "all"] as const;
export type Coverage = (typeof COVERAGES)[number];

const COVERED_FROM: Record<Coverage, PublicStage> = {
  contract: "aciSigned",
  all: "letterValidated",
};

export const coveredLines = (lines: readonly AtlasLine[], coverage: Coverage): AtlasLine[] => {
  const least = PUBLIC_STAGES.indexOf(COVERED_FROM[coverage]);
  return lines.filter(({ stage }) => PUBLIC_STAGES.indexOf(stage) >= least);
};

/** What some CPTS cover together, each inhabitant once. */
export const coverOfLines = (lines: readonly AtlasLine[]): Cover =>
  unionOf(lines.flatMap(({ territory }) => (territory ? [territory.cover] : [])));
