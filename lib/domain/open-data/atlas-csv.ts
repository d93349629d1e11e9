import type { RegisterState } from "../atlas/registers";
import { ABOUT_COLUMNS } from "./about-columns";
import type { AtlasAnswer } from "./atlas-answer";
import { type CsvColumn, withComma } from "./csv-column";
import type { About } from "./day-schema";

type Figures = AtlasAnswer["national"];
type AtlasRow = Figures & {
  level: "france" | "region" | "departement";
  code: string;
  name: string;
  register: string;
  about: About;
};

/** What a day counts, in every table of figures. */
export const COUNT_COLUMNS: readonly CsvColumn<Pick<Figures, "counts">>[] = [
  {
    name: "lettre_validee",
    description: "CPTS dont la dernière étape est la lettre d’intention validée.",
    cell: ({ counts }) => counts.letterValidated,
  },
  {
    name: "projet_valide",
    description: "CPTS dont la dernière étape est le projet de santé validé.",
    cell: ({ counts }) => counts.projectValidated,
  },
  {
    name: "aci_signe",
    description: "CPTS au contrat ACI signé, démarrage non enregistré.",
    cell: ({ counts }) => counts.aciSigned,
  },
  {
    name: "operationnelle",
    description: "CPTS au contrat ACI signé, démarrage enregistré.",
    cell: ({ counts }) => counts.operational,
  },
  {
    name: "contrat_signe",
    description: "Contrats ACI signés, en tout\u00a0: aci_signe + operationnelle.",
    cell: ({ counts }) => counts.contractSigned,
  },
];

export const COVERAGE_COLUMNS: readonly CsvColumn<Pick<Figures, "covered">>[] = [
  {
    name: "habitants_contrat",
    description: "Habitants couverts par un contrat signé.",
    cell: ({ covered }) => covered.contract.inhabitants,
  },
  {
    name: "pourcent_contrat",
    description: "Leur part de la population, en pour cent, à une décimale.",
    cell: ({ covered }) => withComma(covered.contract.percent),
  },
  {
    name: "habitants_toutes",
    description: "Habitants couverts par toutes les CPTS suivies.",
    cell: ({ covered }) => covered.all.inhabitants,
  },
  {
    name: "pourcent_toutes",
    description: "Leur part de la population, en pour cent, à une décimale.",
    cell: ({ covered }) => withComma(covered.all.percent),
  },
];

export const ATLAS_COLUMNS: readonly CsvColumn<AtlasRow>[] = [
  {
    name: "niveau",
    description: "france, region ou departement.",
    cell: ({ level }) => level,
  },
  { name: "code", description: "Code Insee\u202f; FR pour la France.", cell: ({ code }) => code },
  { name: "nom", description: "Nom officiel.", cell: ({ name }) => name },
  {
    name: "registre",
    description:
      "complete, opened ou notOpened\u00a0: état du registre de la région. France\u00a0: complete si tous le sont, notOpened si aucun n’est ouvert.",
    cell: ({ register }) => register,
  },
  ...COUNT_COLUMNS,
  {
    name: "population",
    description: "Population municipale du lieu.",
    cell: ({ population }) => population,
  },
  ...COVERAGE_COLUMNS,
  ...ABOUT_COLUMNS,
];

/** The rows of the same answer: France, régions, départements. */
export function atlasRows(
  { national, regions, departments, ...about }: AtlasAnswer,
  { register }: { register: RegisterState },
): AtlasRow[] {
  const states = new Map(regions.map(({ code, register }) => [code, register.state]));
  return [
    {
      ...national,
      level: "france",
      code: "FR",
      name: "France",
      register,
      about,
    },
    ...regions.map((region) => ({
      ...region,
      level: "region" as const,
      register: region.register.state,
      about,
    })),
    ...departments.map((department) => ({
      ...department,
      level: "departement" as const,
      register: states.get(department.regionCode) ?? "notOpened",
      about,
    })),
  ];
}
