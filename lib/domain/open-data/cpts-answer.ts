import { z } from "zod";

import type { StageReached } from "../atlas/chronicle";
import type { AtlasPlaces } from "../atlas/places";
import type { AtlasLine, LeftLine } from "../atlas/situation";
import type { Precision } from "../lifecycle/milestones";
import { populationOf } from "../territory/counting";
import { ABOUT, DAY, PLACE, REFERENCE, STAGE, STAGE_DATE } from "./day-schema";

export const STEP = STAGE_DATE.extend({ stage: STAGE }).meta({
  id: "Step",
  title: "Étape atteinte",
});

const SUMMARY = {
  id: REFERENCE,
  name: z.string().meta({ description: "Nom porté ce jour-là." }),
  stage: STAGE.nullable().meta({
    description: "Dernière étape atteinte\u202f; `null` si la CPTS n’est pas suivie ce jour-là.",
  }),
  steps: z.array(STEP).meta({ description: "Étapes atteintes, dans leur ordre." }),
  leftOn: DAY.nullable().meta({
    description: "N’est plus suivie depuis ce jour\u202f; `null` si elle l’est.",
  }),
  department: PLACE.meta({ description: "Département de rattachement." }),
  region: PLACE.meta({ description: "Région de rattachement." }),
  population: z.int().min(0).nullable().meta({
    description:
      "Habitants des communes du territoire (population municipale)\u202f; `null` sans territoire connu.",
  }),
  communes: z.array(z.string()).nullable().meta({
    description:
      "Communes du territoire, en entier ou en partie, par code Insee\u202f; arrondissements à Paris, Lyon et Marseille.",
  }),
  self: z.string().meta({ description: "Adresse de tous les faits publics de cette CPTS." }),
};

export const CPTS_SUMMARY = z.strictObject(SUMMARY).meta({ id: "Cpts", title: "CPTS" });
export type CptsSummary = z.infer<typeof CPTS_SUMMARY>;

const COUNT_OF_LIST = z.int().min(0).meta({ description: "CPTS en tout." });

export const CPTS_PAGE = z
  .strictObject({
    ...ABOUT,
    total: COUNT_OF_LIST,
    page: z.int().min(1).meta({ description: "Cette page." }),
    pages: z.int().min(1).meta({ description: "Nombre de pages." }),
    limit: z.int().min(1).meta({ description: "CPTS par page." }),
    links: z
      .strictObject({
        first: z.string(),
        previous: z.string().nullable(),
        next: z.string().nullable(),
        last: z.string(),
      })
      .meta({ description: "Adresses des autres pages\u202f; aussi dans l’en-tête `Link`." }),
    items: z.array(CPTS_SUMMARY),
  })
  .meta({
    id: "CptsPage",
    title: "Page de la liste des CPTS",
    description: "Par référence.",
  });
export type CptsPage = z.infer<typeof CPTS_PAGE>;

export const CPTS_FILE = z
  .strictObject({ ...ABOUT, total: COUNT_OF_LIST, items: z.array(CPTS_SUMMARY) })
  .meta({
    id: "CptsFile",
    title: "Liste entière des CPTS",
    description: "Par référence.",
  });

/** "2024-02-01" known to the month → "2024-02": no more precise than it is. */
export function asFarAsKnown(effectiveOn: string | null, precision: Precision): string | null {
  if (effectiveOn === null || precision === "unknown") return null;
  if (precision === "year") return effectiveOn.slice(0, 4);
  return precision === "month" ? effectiveOn.slice(0, 7) : effectiveOn;
}

export const stepOf = ({ stage, fact, from }: StageReached) => ({
  stage,
  date: asFarAsKnown(fact.effectiveOn, fact.precision),
  precision: fact.precision,
  countsFrom: from,
});

export const selfOf = (reference: string): string => `/api/v1/cpts/${reference}`;

/** Names of régions and départements, by code. */
export type PlaceNames = { regions: Map<string, string>; departments: Map<string, string> };

export const placeNames = ({ regions, departments }: AtlasPlaces): PlaceNames => ({
  regions: new Map(regions.map(({ code, name }) => [code, name])),
  departments: new Map(departments.map(({ code, name }) => [code, name])),
});

const place = (code: string, names: Map<string, string>) => ({
  code,
  name: names.get(code) ?? code,
});

/** One CPTS of a list about a day: followed, or no longer. */
export function cptsSummary(line: AtlasLine | LeftLine, names: PlaceNames): CptsSummary {
  const { cpts, name } = line;
  const followed = "stage" in line ? line : undefined;
  const cover = followed?.territory?.cover;
  return {
    id: cpts.reference,
    name,
    stage: followed?.stage ?? null,
    steps: followed?.reached.map(stepOf) ?? [],
    leftOn: "leftOn" in line ? line.leftOn : null,
    department: place(cpts.departmentCode, names.departments),
    region: place(cpts.regionCode, names.regions),
    population: cover ? populationOf(cover) : null,
    communes: cover ? [...cover.keys()].toSorted() : null,
    self: selfOf(cpts.reference),
  };
}
