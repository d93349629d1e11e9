import { ABOUT_COLUMNS } from "./about-columns";
import { type CsvColumn, withComma } from "./csv-column";
import type { About } from "./day-schema";
import type { CommuneAnswer } from "./sheet-answer";

type CommuneRow = CommuneAnswer & { reference: string; about: About };

export const COMMUNE_COLUMNS: readonly CsvColumn<CommuneRow>[] = [
  {
    name: "reference",
    description: "Référence de la CPTS.",
    cell: ({ reference }) => reference,
  },
  { name: "commune_code", description: "Code Insee.", cell: ({ code }) => code },
  { name: "commune", description: "Nom officiel.", cell: ({ name }) => name },
  {
    name: "departement_code",
    description: "Département, code Insee.",
    cell: ({ departmentCode }) => departmentCode,
  },
  { name: "region_code", description: "Région, code Insee.", cell: ({ regionCode }) => regionCode },
  {
    name: "population",
    description: "Population municipale de la commune.",
    cell: ({ population }) => population,
  },
  {
    name: "habitants",
    description: "Habitants comptés dans le territoire.",
    cell: ({ inhabitants }) => inhabitants,
  },
  {
    name: "part_pourcent",
    description: "Part de la commune, en pour cent\u202f; 100,0 si elle y est en entier.",
    cell: ({ permille }) => withComma((permille ?? 1000) / 10),
  },
  {
    name: "parties",
    description: "Ce que sont ces parts, selon la CPTS.",
    cell: ({ parts }) => parts.join(" | "),
  },
  ...ABOUT_COLUMNS,
];
