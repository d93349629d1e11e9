import type { AsOf, DatedFact, TerritoryFact } from "../../atlas/chronicle";
import { atlasDayOf } from "../../atlas/day";
import type { AtlasPlaces, Populations } from "../../atlas/places";
import type { RegisterDeclaration } from "../../atlas/registers";
import type { AtlasCpts } from "../../atlas/situation";
import type { MilestoneStage } from "../../lifecycle/milestones";
import type { PlainDate } from "../../shared/plain-date";
import type { CountedPlace, Cover } from "../../territory/counting";
import { atlasAnswer } from "../atlas-answer";
import { publicationDay } from "../publication-day";
import { FORMAT, type Line, type LineOf } from "./line-schemas";
import { lastDayOf, type Month } from "./months";

type Source = {
  register: {
    cpts: readonly AtlasCpts[];
    declarations: ReadonlyMap<string, readonly RegisterDeclaration[]>;
  };
  country: { places: AtlasPlaces; populations: Populations };
  /** Names of communes, by code. */
  communeNames: ReadonlyMap<string, string>;
  demonstration: boolean;
};

/** By code point, so that no language changes the bytes. */
const byKey =
  <Item>(keyOf: (item: Item) => string) =>
  (a: Item, b: Item) =>
    keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b));

/** An end has no cause in public. */
const publicStage = (stage: MilestoneStage) => (stage === "ended" ? "left" : stage);

/** Ranks from 0, equal for equals: what an order is, without the numbers it was made of. */
function ranksOf(orders: readonly number[]): Map<number, number> {
  const sorted = [...new Set(orders)].toSorted((a, b) => a - b);
  return new Map(sorted.map((order, rank) => [order, rank]));
}

/** By day, then by act: the hour of a record leaves no trace, not even in an order. */
function factsKnown<Fact extends DatedFact>(facts: readonly Fact[], { knownBefore }: AsOf) {
  const known = facts
    .filter(({ knownFrom }) => knownFrom < knownBefore)
    .map((fact) => ({ fact, day: publicationDay(fact.knownFrom) }))
    .toSorted(
      (a, b) => byKey(dayOf)(a, b) || a.fact.order - b.fact.order || byKey(idOf)(a.fact, b.fact),
    );
  const placeOf = new Map(known.map(({ fact }, place) => [fact.id, place]));
  return known.map((each) => ({
    ...each,
    replaces: placeOf.get(each.fact.replaces ?? "") ?? null,
  }));
}

const idOf = ({ id }: { id: string }) => id;
const dayOf = ({ day }: { day: PlainDate }) => day;

type KnownFact = { fact: DatedFact; day: PlainDate; replaces: number | null };

const factIn = ({ fact, day, replaces }: KnownFact) => ({
  effectiveOn: fact.effectiveOn,
  precision: fact.precision,
  ...((fact.precision !== "day" || fact.effectiveOn === null) && { recordedOn: fact.recordedOn }),
  knownFrom: day,
  replaces,
  cancelled: fact.cancelled,
});

const coverIn = (cover: Cover): LineOf<"cpts">["covers"][number] =>
  [...cover.values()].toSorted(byKey(({ cell }) => cell.code)).map(({ cell, share }) =>
    share === "whole"
      ? cell.code
      : {
          code: cell.code,
          parts: [...share]
            .toSorted(byKey(([text]) => text))
            .map(([text, permille]) => ({ text, permille })),
        },
  );

function cptsLine(cpts: AtlasCpts, asOf: AsOf): LineOf<"cpts"> {
  const stages = factsKnown(cpts.chronicle.stages, asOf);
  const territories = factsKnown<TerritoryFact>(cpts.chronicle.territories, asOf);
  const orders = ranksOf(stages.map(({ fact }) => fact.order));
  const given = ranksOf(territories.map(({ fact }) => fact.givenOrder));
  const covers = new Map(territories.map(({ fact }) => [fact.territoryKey, fact.cover]));
  const keys = [...covers.keys()];
  return {
    type: "cpts",
    id: cpts.reference,
    departmentCode: cpts.departmentCode,
    regionCode: cpts.regionCode,
    names: cpts.names
      .filter(({ knownFrom }) => knownFrom < asOf.knownBefore)
      .map(({ name, since, knownFrom }) => ({ name, since, knownFrom: publicationDay(knownFrom) })),
    stages: stages.map((known) => ({
      ...factIn(known),
      stage: publicStage(known.fact.stage),
      order: orders.get(known.fact.order) ?? 0,
    })),
    territories: territories.map((known) => ({
      ...factIn(known),
      stage: known.fact.stage && publicStage(known.fact.stage),
      given: given.get(known.fact.givenOrder) ?? 0,
      cover: keys.indexOf(known.fact.territoryKey),
    })),
    covers: [...covers.values()].map(coverIn),
  };
}

/** Every cell that a territory known by then claims, each once. */
function cellsOf(cpts: readonly AtlasCpts[], { knownBefore }: AsOf): CountedPlace[] {
  const cells = new Map<string, CountedPlace>();
  for (const { chronicle } of cpts)
    for (const { cover, knownFrom } of chronicle.territories)
      if (knownFrom < knownBefore)
        for (const { cell } of cover.values()) cells.set(cell.code, cell);
  return [...cells.values()].toSorted(byKey(({ code }) => code));
}

/**
 * What is public at the end of a month, as known then: a header, the places with their people, every
 * CPTS with its dated facts, and the totals they give. The same facts give the same lines.
 */
export function* snapshotLines(
  month: Month,
  asOf: AsOf,
  { register, country, communeNames, demonstration }: Source,
): Generator<Line> {
  const { places, populations } = country;
  const known = register.cpts
    .filter(({ chronicle }) => chronicle.stages.some((fact) => fact.knownFrom < asOf.knownBefore))
    .toSorted(byKey(({ reference }) => reference));
  const day = lastDayOf(month);
  const about = { asOf: day, knownAt: day, demonstration, populationVintage: places.vintage };
  yield { type: "header", format: FORMAT, month, ...about };
  for (const { code, name } of places.regions)
    yield {
      type: "region",
      code,
      name,
      population: populations.byRegion.get(code) ?? 0,
      declarations: (register.declarations.get(code) ?? [])
        .filter(({ recordedAt }) => recordedAt < asOf.knownBefore)
        .toSorted((a, b) => a.version - b.version)
        .map(({ version: _, recordedAt, ...declaration }) => ({
          ...declaration,
          recordedOn: publicationDay(recordedAt),
        })),
    };
  for (const { code, name, regionCode } of places.departments)
    yield {
      type: "department",
      code,
      name,
      regionCode,
      population: populations.byDepartment.get(code) ?? 0,
    };
  for (const { code, departmentCode, regionCode, population } of cellsOf(known, asOf))
    yield {
      type: "commune",
      code,
      name: communeNames.get(code) ?? code,
      departmentCode,
      regionCode,
      population,
    };
  for (const cpts of known) yield cptsLine(cpts, asOf);
  const { national, regions, departments } = atlasAnswer(
    atlasDayOf(register, asOf, country),
    {},
    about,
  );
  yield { type: "totals", national, regions, departments };
}
