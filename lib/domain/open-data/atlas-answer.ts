import { z } from "zod";

import type { AtlasAsked } from "../atlas/asked";
import type { AtlasDay, Figures } from "../atlas/day";
import { REGISTER_STATES } from "../atlas/registers";
import { ABOUT, type About, DAY } from "./day-schema";

const COUNT = z.int().min(0);

export const COUNTS = z
  .strictObject({
    letterValidated: COUNT.meta({ description: "Lettre d’intention validée." }),
    projectValidated: COUNT.meta({ description: "Projet de santé validé." }),
    aciSigned: COUNT.meta({ description: "Contrat ACI signé, démarrage non enregistré." }),
    operational: COUNT.meta({ description: "Contrat ACI signé, démarrage enregistré." }),
    contractSigned: COUNT.meta({
      description: "Contrats ACI signés, en tout\u00a0: `aciSigned` + `operational`.",
    }),
  })
  .meta({
    id: "Counts",
    title: "Nombres de CPTS",
    description:
      "Chaque CPTS une fois, à la dernière étape atteinte. Celles qui ne sont plus suivies n’y sont pas.",
  });

const COVERED = z
  .strictObject({
    inhabitants: COUNT.meta({ description: "Habitants des communes couvertes, chacun une fois." }),
    percent: z.number().min(0).max(100).meta({
      description: "Part de la population du lieu, en pour cent, à une décimale.",
    }),
  })
  .meta({ id: "Covered", title: "Population couverte" });

export const COVERAGE = z
  .strictObject({
    contract: COVERED.meta({ description: "Par les CPTS qui ont signé un contrat." }),
    all: COVERED.meta({
      description: "Par toutes les CPTS suivies, depuis la lettre d’intention validée.",
    }),
  })
  .meta({ id: "Coverage", title: "Couverture" });

const FIGURES = {
  counts: COUNTS,
  population: COUNT.meta({ description: "Population municipale du lieu." }),
  covered: COVERAGE,
};

const REGISTER = z
  .strictObject({
    state: z.enum(REGISTER_STATES).meta({
      description:
        "`complete` complet, `opened` ouvert mais incomplet, `notOpened` non ouvert\u00a0: les nombres sont alors des minimums.",
    }),
    since: DAY.nullable().meta({ description: "Jour de la déclaration." }),
    coveredSince: DAY.nullable().meta({ description: "Premier jour dont le registre répond." }),
    declaredBy: z.string().nullable().meta({ description: "ARS qui le déclare." }),
  })
  .meta({
    id: "Register",
    title: "Registre d’une région",
    description: "Ce que vaut le registre de la région à cette date.",
  });

const CODE = z.string().meta({ description: "Code Insee." });
const NAME = z.string().meta({ description: "Nom officiel." });

export const ATLAS_ANSWER = z
  .strictObject({
    asOf: ABOUT.asOf,
    knownAt: ABOUT.knownAt,
    populationVintage: z.int().meta({ description: "Année des populations municipales (Insee)." }),
    demonstration: ABOUT.demonstration,
    national: z.strictObject(FIGURES).meta({
      id: "NationalFigures",
      title: "France",
      description: "La France entière, quels que soient les filtres.",
    }),
    regions: z.array(
      z
        .strictObject({ code: CODE, name: NAME, register: REGISTER, ...FIGURES })
        .meta({ id: "RegionFigures", title: "Région" }),
    ),
    departments: z.array(
      z
        .strictObject({ code: CODE, name: NAME, regionCode: CODE, ...FIGURES })
        .meta({ id: "DepartmentFigures", title: "Département" }),
    ),
  })
  .meta({
    id: "Atlas",
    title: "Atlas",
    description:
      "Une CPTS compte dans son département et sa région de rattachement\u202f; un habitant couvert, là où est sa commune. La somme des régions, comme celle des départements, est le total national.",
  });

export type AtlasAnswer = z.infer<typeof ATLAS_ANSWER>;

const figuresIn = ({ counts, population, covered }: Figures) => ({ counts, population, covered });

/** The figures of a day. A place that is asked narrows régions and départements, never the country. */
export function atlasAnswer(
  day: AtlasDay,
  { region, department }: Pick<AtlasAsked, "region" | "department">,
  { populationVintage, ...about }: About & { populationVintage: number },
): AtlasAnswer {
  const regionCode = department?.regionCode ?? region?.code;
  return {
    asOf: about.asOf,
    knownAt: about.knownAt,
    populationVintage,
    demonstration: about.demonstration,
    national: figuresIn(day.national),
    regions: day.regions
      .filter(({ code }) => regionCode === undefined || code === regionCode)
      .map(({ code, name, register, ...figures }) => ({
        code,
        name,
        register,
        ...figuresIn(figures),
      })),
    departments: day.departments
      .filter(
        (each) =>
          (regionCode === undefined || each.regionCode === regionCode) &&
          (department === undefined || each.code === department.code),
      )
      .map(({ code, name, regionCode: within, ...figures }) => ({
        code,
        name,
        regionCode: within,
        ...figuresIn(figures),
      })),
  };
}
