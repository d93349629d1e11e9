import { z } from "zod";

import type { SheetCommune } from "../atlas/around";
import { SOURCED_SUBJECTS } from "../atlas/public-source";
import type { Rectification, Sheet } from "../atlas/sheet";
import { MILESTONE_STAGES, type MilestoneStage } from "../lifecycle/milestones";
import { populationBy, populationOf } from "../territory/counting";
import { asFarAsKnown, CPTS_SUMMARY, type PlaceNames, STEP, stepOf } from "./cpts-answer";
import { ABOUT, type About, DAY, PLACE, STAGE_DATE } from "./day-schema";
import { publicationDay } from "./publication-day";

const INHABITANTS = z.int().min(0);
const NAME = z.string().meta({ description: "Nom officiel." });
const CODE = z.string().meta({ description: "Code Insee." });

/** An end has no cause in public: one word for all. */
const PUBLIC_FACTS = MILESTONE_STAGES.filter((stage) => stage !== "ended");
const publicFact = (stage: MilestoneStage) => (stage === "ended" ? "left" : stage);

const GIVEN_DATE = STAGE_DATE.omit({ countsFrom: true }).meta({ id: "GivenDate", title: "Date" });

export const COMMUNE = z
  .strictObject({
    code: CODE,
    name: NAME,
    departmentCode: z.string().meta({ description: "Département, code Insee." }),
    regionCode: z.string().meta({ description: "Région, code Insee." }),
    population: INHABITANTS.meta({ description: "Population municipale de la commune." }),
    inhabitants: INHABITANTS.meta({ description: "Habitants comptés dans le territoire." }),
    permille: z.int().min(1).max(999).nullable().meta({
      description: "Part de la commune, en millièmes\u202f; `null` si elle y est en entier.",
    }),
    parts: z.array(z.string()).meta({ description: "Ce que sont ces parts, selon la CPTS." }),
  })
  .meta({ id: "TerritoryCommune", title: "Commune d’un territoire" });
export type CommuneAnswer = z.infer<typeof COMMUNE>;

export const CPTS_SHEET = z
  .strictObject({
    ...ABOUT,
    ...CPTS_SUMMARY.omit({ communes: true, steps: true }).shape,
    page: z.string().meta({ description: "Adresse de sa page." }),
    steps: z
      .array(
        STEP.extend({
          knownFrom: DAY.meta({ description: "Jour, à Paris, où ce fait est devenu public." }),
        }).meta({ id: "KnownStep", title: "Étape et son enregistrement" }),
      )
      .meta({ description: "Étapes atteintes, dans leur ordre." }),
    names: z
      .array(
        z
          .strictObject({
            name: z.string().meta({ description: "Nom porté." }),
            from: DAY.nullable().meta({
              description: "Depuis ce jour\u202f; `null` pour le premier.",
            }),
            until: DAY.nullable().meta({
              description: "Jusqu’à la veille de ce jour\u202f; `null` pour le nom porté.",
            }),
          })
          .meta({ id: "NamePeriod", title: "Nom porté" }),
      )
      .meta({ description: "Le nom porté ce jour-là d’abord." }),
    rectifications: z
      .array(
        z
          .strictObject({
            fact: z.enum([...PUBLIC_FACTS, "territory"]).meta({
              description:
                "Étape rectifiée\u202f; `left` n’est plus suivie, `resumed` suivie de nouveau, `territory` changement de territoire.",
            }),
            knownOn: DAY.meta({ description: "Jour où elle est devenue publique." }),
            before: GIVEN_DATE.meta({ description: "Date d’abord publiée." }),
            after: GIVEN_DATE.nullable().meta({
              description: "Date rectifiée\u202f; `null` s’il n’en est plus donné.",
            }),
          })
          .meta({ id: "Rectification", title: "Rectification" }),
      )
      .meta({ description: "La plus récente d’abord, sans motif." }),
    territory: z
      .strictObject({
        communes: z.array(COMMUNE).meta({ description: "Par code." }),
        departments: z
          .array(
            PLACE.extend({
              inhabitants: INHABITANTS.meta({
                description: "Habitants comptés dans le territoire.",
              }),
            }).meta({ id: "DepartmentShare", title: "Habitants d’un département" }),
          )
          .meta({ description: "Habitants du territoire, par département." }),
      })
      .nullable()
      .meta({ description: "Territoire de ce jour-là\u202f; `null` s’il n’est pas connu." }),
    sources: z
      .array(
        z
          .strictObject({
            subject: z.enum(SOURCED_SUBJECTS).meta({ description: "Fait dont c’est la source." }),
            says: z.string().meta({ description: "Ce que dit la source." }),
            publisher: z.string().meta({ description: "Qui l’a publié." }),
            url: z.string().meta({ description: "Où le lire." }),
            approximate: z.boolean().meta({
              description: "`true`\u00a0: communes approchées, faute de territoire publié.",
            }),
          })
          .meta({ id: "FactSource", title: "Source d’un fait" }),
      )
      .meta({ description: "Sources des faits d’une CPTS réelle, dans une démonstration." }),
    contact: z
      .strictObject({
        email: z.string().nullable().meta({ description: "Adresse électronique." }),
        phone: z.string().nullable().meta({ description: "Téléphone." }),
        website: z.string().nullable().meta({ description: "Site." }),
      })
      .nullable()
      .meta({
        description:
          "Contact d’aujourd’hui, si la CPTS est suivie ce jour-là et consent à le publier.",
      }),
  })
  .meta({ id: "CptsSheet", title: "Faits publics d’une CPTS" });
type SheetAnswer = z.infer<typeof CPTS_SHEET>;

const givenDate = ({ effectiveOn, precision }: Rectification["before"]) => ({
  date: asFarAsKnown(effectiveOn, precision),
  precision,
});

export const communeAnswers = (communes: readonly SheetCommune[]): CommuneAnswer[] =>
  communes
    .map(({ cell, name, inhabitants, permille, parts }) => ({
      code: cell.code,
      name,
      departmentCode: cell.departmentCode,
      regionCode: cell.regionCode,
      population: cell.population,
      inhabitants,
      permille,
      parts,
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));

/** Every public fact of one CPTS about a day, as known by another: what its page shows, and no more. */
export function sheetAnswer(
  sheet: Sheet,
  {
    names,
    about,
    communes,
    ...given
  }: {
    names: PlaceNames;
    about: About;
    communes: readonly SheetCommune[];
    page: string;
    self: string;
    contact: SheetAnswer["contact"];
  },
): SheetAnswer {
  const { cpts, status, territory } = sheet;
  const cover = status.kind === "followed" ? territory?.cover : undefined;
  const placed = (code: string, among: Map<string, string>) => ({
    code,
    name: among.get(code) ?? code,
  });
  return {
    ...about,
    id: cpts.reference,
    name: sheet.name,
    stage: status.kind === "followed" ? status.at.stage : null,
    leftOn: status.kind === "left" ? status.on : null,
    department: placed(cpts.departmentCode, names.departments),
    region: placed(cpts.regionCode, names.regions),
    population: cover ? populationOf(cover) : null,
    ...given,
    steps: sheet.reached.map((step) => ({
      ...stepOf(step),
      knownFrom: publicationDay(step.fact.knownFrom),
    })),
    names: sheet.names.map(({ name, from, until }) => ({ name, from, until })),
    rectifications: sheet.rectifications.map(({ stage, knownOn, before, after }) => ({
      fact: stage === null ? "territory" : publicFact(stage),
      knownOn,
      before: givenDate(before),
      after: after && givenDate(after),
    })),
    sources: [...(cpts.sources ?? [])],
    territory: cover
      ? {
          communes: communeAnswers(communes),
          departments: [...populationBy(cover, ({ departmentCode }) => departmentCode)]
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([code, inhabitants]) => ({ ...placed(code, names.departments), inhabitants })),
        }
      : null,
  };
}
