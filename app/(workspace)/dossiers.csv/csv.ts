import type { Party } from "@/lib/domain/lifecycle/deadlines";
import { type PublicStage, STAGE_WORDS } from "@/lib/domain/lifecycle/milestones";
import { type DossierState, STATE_WORDS } from "@/lib/domain/lifecycle/states";
import { NATURE_WORDS, partyWord } from "@/lib/domain/lifecycle/wording";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { BYTE_ORDER_MARK, csvText } from "@/lib/server/csv";

export type CsvRow = {
  reference: string;
  name: string;
  departmentCode: string;
  department: string;
  stage: PublicStage | null;
  state: DossierState;
  lastMoveAt: Date;
  communeCount: number | null;
  population: number | null;
  timeZone: string;
  waiting: { dueOn: string | null; nature: "legal" | "contract" | "internal"; debtor: Party }[];
};

const DEMONSTRATION =
  "Démonstration. Dates, décisions et personnes fictives ; communes et populations réelles.";

const HEADINGS = [
  "Référence",
  "Nom",
  "Code du département",
  "Département",
  "Étape atteinte",
  "Communes",
  "Habitants",
];
const PROCEDURE_HEADINGS = [
  "État",
  "Doit agir",
  "Échéance",
  "Nature de l’échéance",
  "Dernier acte",
];

export function csvBeginning(of: { procedure: boolean; demonstration: boolean }): string {
  const headings = [...HEADINGS, ...(of.procedure ? PROCEDURE_HEADINGS : [])];
  return BYTE_ORDER_MARK + csvText([...(of.demonstration ? [[DEMONSTRATION]] : []), headings]);
}

/** Dates in ISO, so that they sort. */
export const csvLines = (rows: readonly CsvRow[], procedure: boolean): string =>
  csvText(
    rows.map((row) => [
      row.reference,
      row.name,
      row.departmentCode,
      row.department,
      stageWords(row),
      row.communeCount,
      row.population,
      ...(procedure ? procedureCells(row) : []),
    ]),
  );

const OVER: readonly DossierState[] = ["withdrawn", "abandoned", "ended"];

function stageWords({ stage, state }: CsvRow): string {
  if (OVER.includes(state)) return STAGE_WORDS.ended;
  return stage ? STAGE_WORDS[stage] : "Aucune";
}

function procedureCells({ state, waiting, timeZone, lastMoveAt }: CsvRow): string[] {
  const next = waiting.find(({ dueOn }) => dueOn !== null);
  const parties = new Set(waiting.map(({ debtor }) => partyWord(debtor)));
  return [
    STATE_WORDS[state],
    [...parties].join(", "),
    next?.dueOn ?? "",
    next ? NATURE_WORDS[next.nature] : "",
    dayIn(timeZone, lastMoveAt),
  ];
}
