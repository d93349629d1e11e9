import { type CsvColumn, yesOrNo } from "./csv-column";
import type { About } from "./day-schema";

/** What every row says of its file: the two days, and whether its CPTS are invented. */
export const ABOUT_COLUMNS: readonly CsvColumn<{ about: About }>[] = [
  {
    name: "situation_au",
    description: "Jour dont la situation est donnée.",
    cell: ({ about }) => about.asOf,
  },
  {
    name: "connu_le",
    description: "Dernier jour dont les enregistrements sont pris en compte.",
    cell: ({ about }) => about.knownAt,
  },
  {
    name: "demonstration",
    description: "oui\u00a0: CPTS, dates et décisions inventées.",
    cell: ({ about }) => yesOrNo(about.demonstration),
  },
];
