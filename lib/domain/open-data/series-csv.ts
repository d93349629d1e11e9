import { COUNT_COLUMNS, COVERAGE_COLUMNS } from "./atlas-csv";
import { type CsvColumn, yesOrNo } from "./csv-column";
import type { SeriesAnswer } from "./series-answer";

type SeriesRow = SeriesAnswer["points"][number] & { of: Omit<SeriesAnswer, "points"> };

export const SERIES_COLUMNS: readonly CsvColumn<SeriesRow>[] = [
  {
    name: "situation_au",
    description: "Fin d’un mois, puis le jour demandé.",
    cell: ({ date }) => date,
  },
  {
    name: "region_code",
    description: "Région demandée, code Insee\u202f; vide sinon.",
    cell: ({ of }) => of.region ?? "",
  },
  {
    name: "departement_code",
    description: "Département demandé, code Insee\u202f; vide sinon.",
    cell: ({ of }) => of.department ?? "",
  },
  {
    name: "registre",
    description:
      "complete, opened ou notOpened\u00a0: état des registres du lieu à cette date. Hors complete, les nombres sont des minimums, et zéro veut dire non renseigné.",
    cell: ({ register }) => register.state,
  },
  ...COUNT_COLUMNS,
  ...COVERAGE_COLUMNS,
  {
    name: "connu_le",
    description: "Dernier jour dont les enregistrements sont pris en compte.",
    cell: ({ of }) => of.knownAt,
  },
  {
    name: "demonstration",
    description: "oui\u00a0: CPTS, dates et décisions inventées.",
    cell: ({ of }) => yesOrNo(of.demonstration),
  },
];

export const seriesRows = ({ points, ...of }: SeriesAnswer): SeriesRow[] =>
  points.map((point) => ({ ...point, of }));
