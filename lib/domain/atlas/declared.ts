import { z } from "zod";

import declaredFigures from "@/data/declared-figures.json";

import { addDays, addMonths, type PlainDate } from "../shared/plain-date";
import type { Figures } from "./day";

/** What sources say they count; their words differ, and two of them may use one word for two things. */
export const DEFINITIONS = [
  "projects",
  "inProject",
  "preProject",
  "intentionLetterValidated",
  "healthProjectValidated",
  "healthProjectValidatedOrLater",
  "aciSigned",
  "allFromIntentionLetter",
  "all",
  "uncoveredInhabitants",
] as const;
export type Definition = (typeof DEFINITIONS)[number];

const figure = z.strictObject({
  definition: z.enum(DEFINITIONS),
  value: z.int(),
  qualifier: z.string().nullish(),
  coveragePct: z.number().optional(),
});

const regionFigures = z.strictObject({
  insee: z.string(),
  name: z.string(),
  /** Projects validated, contracts included. */
  value: z.int().optional(),
  source: z.string().optional(),
  /** The day or month of that figure; null when the source does not say. */
  at: z.string().nullish(),
  aciSigned: z.int().optional(),
  healthProjectValidated: z.int().optional(),
  intentionLetterValidated: z.int().optional(),
  others: z.int().optional(),
  /** Of which stages, the source does not say. */
  coveragePct: z.number().optional(),
  coverageScope: z.literal("ambiguous").optional(),
  aciCoveragePct: z.number().optional(),
  allCoveragePct: z.number().optional(),
  allCoverageInhabitants: z.int().optional(),
});

const namedCpts = z.strictObject({
  name: z.string(),
  stage: z.enum(["aciSigned", "inProject"]),
  /** A month. */
  since: z.string().optional(),
  /** A half-year: "2023-S1". */
  expected: z.string().optional(),
  inhabitants: z.int().optional(),
  inhabitantsInScope: z.int().optional(),
  departments: z.array(z.string()).optional(),
});

const series = z.strictObject({
  id: z.string(),
  /** A day or a month. */
  asOf: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  publishedOn: z.string().nullable(),
  source: z.string(),
  /** FR, or a département. */
  scope: z.string(),
  declaredTotal: z.int().optional(),
  figures: z.array(figure).optional(),
  regions: z.array(regionFigures).optional(),
  cpts: z.array(namedCpts).optional(),
});

const target = z.strictObject({
  value: z.number(),
  unit: z.enum(["CPTS", "% of the population"]),
  by: z.string(),
  scope: z.string(),
  source: z.string(),
});

export type DeclaredFigure = z.infer<typeof figure>;
export type DeclaredRegion = z.infer<typeof regionFigures>;
export type DeclaredSeries = z.infer<typeof series>;
export type Target = z.infer<typeof target>;

const read = z
  .strictObject({ note: z.string(), series: z.array(series), targets: z.array(target) })
  .parse(declaredFigures);

/** As published, newest situation first. */
export const DECLARED: readonly DeclaredSeries[] = read.series.toSorted((a, b) =>
  a.asOf < b.asOf ? 1 : -1,
);

/** What governments and agencies had announced. */
export const TARGETS: readonly Target[] = read.targets;

/** The day a situation is compared at: a month counts at its end. */
export const comparedOn = (asOf: string): PlainDate =>
  asOf.length === 10 ? asOf : addDays(addMonths(`${asOf}-01`, 1), -1);

/** The day a target was to be reached: a year ends in December. */
export const targetDay = ({ by }: Target): PlainDate => (by.length === 4 ? `${by}-12-31` : by);

/**
 * What the register says of what a source counted, on the day compared: CPTS, or inhabitants for
 * those without a CPTS. Null when the register does not follow it: nothing before the letter's
 * validation is public.
 */
export function registerValue(definition: Definition, { counts, ...rest }: Figures): number | null {
  const all = counts.letterValidated + counts.projectValidated + counts.contractSigned;
  const values: Record<Definition, number | null> = {
    projects: null,
    inProject: null,
    preProject: null,
    all: null,
    intentionLetterValidated: counts.letterValidated,
    healthProjectValidated: counts.projectValidated,
    healthProjectValidatedOrLater: counts.projectValidated + counts.contractSigned,
    aciSigned: counts.contractSigned,
    allFromIntentionLetter: all,
    uncoveredInhabitants: rest.population - rest.covered.all.inhabitants,
  };
  return values[definition];
}

/** The share of the population that the register says of the same; null when it does not follow it. */
export function registerPercent(definition: Definition, { covered }: Figures): number | null {
  if (definition === "aciSigned") return covered.contract.percent;
  if (definition === "allFromIntentionLetter") return covered.all.percent;
  return null;
}

const SUMMED: readonly Definition[] = [
  "preProject",
  "intentionLetterValidated",
  "healthProjectValidated",
  "aciSigned",
];

/** A total that a source declares beside its parts, added again. */
export type SumCheck = { parts: number[]; declared: number; sum: number };

/** Adds again what a source adds: its régions, or its stages. */
export function sumChecks({
  figures = [],
  regions = [],
  declaredTotal,
}: DeclaredSeries): SumCheck[] {
  const check = (parts: number[], declared: number | undefined): SumCheck[] =>
    declared === undefined || parts.length < 2
      ? []
      : [{ parts, declared, sum: parts.reduce((a, b) => a + b, 0) }];
  const stages = figures.filter(({ definition }) => SUMMED.includes(definition));
  const total = figures.find(
    ({ definition }) => definition === "allFromIntentionLetter" || definition === "all",
  );
  return [
    ...check(
      regions.flatMap(({ value }) => (value === undefined ? [] : [value])),
      declaredTotal,
    ),
    ...check(
      stages.map(({ value }) => value),
      total?.value,
    ),
  ];
}

/** Régions of which a source that counts by région says nothing: unknown, which is not zero. */
export const unknownRegions = (
  { regions }: DeclaredSeries,
  all: readonly { code: string; name: string }[],
): string[] =>
  regions === undefined
    ? []
    : all
        .filter(({ code }) => !regions.some(({ insee }) => insee === code))
        .map(({ name }) => name);
