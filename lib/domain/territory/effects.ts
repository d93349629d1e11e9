import { PUBLIC_STAGES, type PublicStage } from "../lifecycle/milestones";
import {
  type Census,
  type CountedPlace,
  type Cover,
  coverOf,
  populationOf,
  type Remainder,
  remainderOf,
  sharedCells,
  unionOf,
} from "./counting";
import type { Member } from "./part";
import { type SizeClass, sizeClassOf } from "./size";

/** Another CPTS, as far as its territory is known to who asks. */
export type OtherTerritory = {
  reference: string;
  name: string;
  /** Its public stage today; null before the first milestone and once it is no longer followed. */
  stage: PublicStage | null;
  /** The territory that counts, or one that is only under examination. */
  claim: "inForce" | "submitted";
  members: readonly Member[];
};

/** A commune or arrondissement in two territories, and how many of its people are. */
export type SharedCommune = { code: string; inhabitants: number };

export type SharedTerritory = Omit<OtherTerritory, "members"> & {
  /** The ARS accepts it with reasons before it validates the project. */
  isBlocking: boolean;
  communes: SharedCommune[];
  inhabitants: number;
};

/** Shared communes and their people, each once whatever the number of CPTS. */
export type SharedTotal = { communes: number; inhabitants: number };

/** Who lives without CPTS in a département or a région, without this territory and with it. */
export type Uncovered = { code: string; before: Remainder; after: Remainder };

export type TerritoryEffects = {
  population: number;
  /** Blocking ones first, then those in force, each by the number of people. */
  shared: SharedTerritory[];
  /** With the CPTS whose validation or contract stands in the way. */
  blocking: SharedTotal;
  /** With every CPTS that has a public stage, the blocking ones included. */
  inForce: SharedTotal;
  /**
   * Inhabitants who live in no other territory in force, from « Lettre d’intention validée » on: at
   * that stage already a CPTS answers for them, whatever its contract. Of a change, what it adds to
   * the territory in force; fewer than none when it leaves people without CPTS.
   */
  gained: number;
  departments: Uncovered[];
  regions: Uncovered[];
  /** The territory without its blocking shared communes, or without all shared ones when none blocks. */
  withoutShared: { communes: number; population: number; sizeClass: SizeClass };
};

const VALIDATED = PUBLIC_STAGES.indexOf("projectValidated");

/** Whether an overlap with such a territory needs a reasoned acceptance: validated, contracted or at work. */
export const isBlockingClaim = ({
  stage,
  claim,
}: Pick<OtherTerritory, "stage" | "claim">): boolean =>
  claim === "inForce" && stage !== null && PUBLIC_STAGES.indexOf(stage) >= VALIDATED;

const totalOf = (shared: readonly SharedCommune[]): SharedTotal => ({
  communes: shared.length,
  inhabitants: shared.reduce((sum, { inhabitants }) => sum + inhabitants, 0),
});

const sharedCommunes = (own: Cover, other: Cover): SharedCommune[] =>
  sharedCells(own, other)
    .map(({ cell, inhabitants }) => ({ code: cell.code, inhabitants }))
    .toSorted((a, b) => b.inhabitants - a.inhabitants || (a.code < b.code ? -1 : 1));

const isWeightier = (a: SharedTerritory, b: SharedTerritory): number =>
  Number(b.isBlocking) - Number(a.isBlocking) ||
  Number(b.claim === "inForce") - Number(a.claim === "inForce") ||
  b.inhabitants - a.inhabitants ||
  (a.reference < b.reference ? -1 : 1);

type Covered = OtherTerritory & { cover: Cover };

/** What each other CPTS shares. What it has in force is not told again of what it has submitted. */
function sharedWith(own: Cover, others: readonly Covered[]): SharedTerritory[] {
  const told = new Map<string, Set<string>>();
  return others
    .toSorted((a, b) => (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0))
    .flatMap(({ cover, members: _, ...other }) => {
      const known = told.get(other.reference) ?? new Set();
      told.set(other.reference, known);
      const communes = sharedCommunes(own, cover).filter(({ code }) => !known.has(code));
      for (const { code } of communes) known.add(code);
      const { inhabitants } = totalOf(communes);
      return communes.length > 0
        ? [{ ...other, isBlocking: isBlockingClaim(other), communes, inhabitants }]
        : [];
    })
    .toSorted(isWeightier);
}

type Coverage = { census: Census; touched: readonly CountedPlace[]; before: Cover; after: Cover };

function uncoveredBy(keyOf: (cell: CountedPlace) => string, coverage: Coverage): Uncovered[] {
  const { census, touched, before, after } = coverage;
  const codes = new Set(touched.map(keyOf));
  return [...codes].toSorted().map((code) => {
    const within = census.cells.filter((cell) => keyOf(cell) === code);
    return { code, before: remainderOf(before, within), after: remainderOf(after, within) };
  });
}

function without(own: Cover, shared: readonly SharedCommune[]) {
  const codes = new Set(shared.map(({ code }) => code));
  const kept = new Map([...own].filter(([code]) => !codes.has(code)));
  const population = populationOf(kept);
  return { communes: kept.size, population, sizeClass: sizeClassOf(population) };
}

type Asked = {
  census: Census;
  own: readonly Member[];
  /** Those that hold one of its communes, this CPTS itself left out. */
  others: readonly OtherTerritory[];
  /** The territories in force of all other CPTS, in the régions of `own` at least. */
  covered: readonly Member[];
  /** The territory in force of this CPTS that `own` would take the place of. */
  replaced?: readonly Member[] | undefined;
};

/**
 * What a territory does to others. In: its members, those of the others, and the census that both
 * are counted in. Out: communes and inhabitants, never a surface. Codes that the census does not
 * know share and cover nobody.
 */
export function effectsOf(asked: Asked): TerritoryEffects {
  const { census, own: members, others, covered, replaced = [] } = asked;
  const own = coverOf(census, members);
  const counted = others.map((other) => ({ ...other, cover: coverOf(census, other.members) }));
  const before = coverOf(census, covered, replaced);
  const after = coverOf(census, covered, members);
  const sharedWithAny = (those: readonly Covered[]) =>
    sharedCommunes(own, unionOf(those.map(({ cover }) => cover)));
  const blocking = sharedWithAny(counted.filter(isBlockingClaim));
  const inForce = sharedWithAny(
    counted.filter(({ claim, stage }) => claim === "inForce" && stage !== null),
  );
  const touched = [...coverOf(census, members, replaced).values()].map(({ cell }) => cell);
  const coverage = { census, touched, before, after };
  return {
    population: populationOf(own),
    shared: sharedWith(own, counted),
    blocking: totalOf(blocking),
    inForce: totalOf(inForce),
    gained: remainderOf(before, touched).inhabitants - remainderOf(after, touched).inhabitants,
    departments: uncoveredBy(({ departmentCode }) => departmentCode, coverage),
    regions: uncoveredBy(({ regionCode }) => regionCode, coverage),
    withoutShared: without(own, blocking.length > 0 ? blocking : inForce),
  };
}
