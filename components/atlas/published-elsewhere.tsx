import { type Column, Table } from "@/components/ui/table";
import { DECLARED, type DeclaredSeries, type Definition } from "@/lib/domain/atlas/declared";
import { inhabitantsInWords } from "@/lib/domain/atlas/sentences";
import { formatDay, formatDayAt } from "@/lib/domain/shared/dates";
import { formatNumber, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";

/** The three that give the same stages as the register, one a source; the others are on their page. */
const SHOWN = ["atlas-2021-06", "fcpts-2024-02", "senat-2025-05"];

const shown = SHOWN.flatMap((id) => DECLARED.find((series) => series.id === id) ?? []);

const figureOf = ({ figures = [] }: DeclaredSeries, of: Definition) =>
  figures.find(({ definition }) => definition === of);

/** As published: what is not stated is not zero. */
const count = (definition: Definition) => (series: DeclaredSeries) => {
  const value = figureOf(series, definition)?.value;
  return value === undefined ? "non renseigné" : formatNumber(value);
};

const situationOf = ({ asOf }: DeclaredSeries): string =>
  asOf.length === 10 ? formatDay(asOf) : formatDayAt(`${asOf}-01`, "month");

const percent = (value: number) => `${formatNumber(value)}${NO_BREAK_SPACE}%`;

function coverageOf(series: DeclaredSeries): string {
  const contract = figureOf(series, "aciSigned")?.coveragePct;
  const all = (figureOf(series, "allFromIntentionLetter") ?? figureOf(series, "all"))?.coveragePct;
  const uncovered = figureOf(series, "uncoveredInhabitants")?.value;
  const said = [
    contract !== undefined && `${percent(contract)} par un contrat`,
    all !== undefined && `${percent(all)} toutes étapes`,
    uncovered !== undefined && `${inhabitantsInWords(uncovered)} non couverts`,
  ].filter((words) => words !== false);
  return said.length > 0 ? said.join(" ; ") : "non renseignée";
}

const COLUMNS: [Column<DeclaredSeries>, ...Column<DeclaredSeries>[]] = [
  { heading: "Source", cell: ({ source }) => source },
  { heading: "Situation au", cell: situationOf },
  {
    heading: "Lettre d’intention",
    numeric: true,
    cell: count("intentionLetterValidated"),
  },
  { heading: "Projet validé", numeric: true, cell: count("healthProjectValidated") },
  { heading: "ACI signé", numeric: true, cell: count("aciSigned") },
  { heading: "Couverture annoncée", cell: coverageOf },
];

/** What others have counted, as they published it. */
export function PublishedElsewhere() {
  return (
    <Table
      caption="Comptages publiés par d’autres sources"
      captionHidden
      columns={COLUMNS}
      rows={shown}
      keyOf={({ id }) => id}
    />
  );
}
