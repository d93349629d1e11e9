import { DueDate } from "@/components/lifecycle/due-date";
import { PartyBox } from "@/components/lifecycle/party-box";
import type { Party } from "@/lib/domain/lifecycle/deadlines";
import type { PublicStage } from "@/lib/domain/lifecycle/milestones";
import { type DossierState, STATE_WORDS } from "@/lib/domain/lifecycle/states";
import { partyWord } from "@/lib/domain/lifecycle/wording";
import {
  type DossierFilters,
  type DossierSort,
  dossierQuery,
} from "@/lib/domain/lists/dossier-filters";
import { formatShortDay } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { countOf, formatPopulation } from "@/lib/domain/shared/typography";

import { DossierName } from "./dossier-name";
import { ReachedStage } from "./reached-stage";
import { SortHeading } from "./sort-heading";

export type DossierRow = {
  reference: string;
  name: string;
  formerName: string | null;
  department: string;
  stage: PublicStage | null;
  state: DossierState;
  lastMoveAt: Date;
  communeCount: number | null;
  population: number | null;
  timeZone: string;
  waiting: {
    dueOn: string | null;
    nature: "legal" | "contract" | "internal";
    debtor: Party;
    /** Whether it is the reader's to act. */
    mine: boolean;
  }[];
};

type DossierTableProps = {
  rows: readonly DossierRow[];
  filters: DossierFilters;
  now: Date;
  /** An observer sees what is acquired, neither the procedure nor who must act. */
  procedure: boolean;
};

export function DossierTable({ rows, filters, now, procedure }: DossierTableProps) {
  const heading = (sort: DossierSort, label: string) => (
    <SortHeading label={label} {...sortOf(filters, sort)} />
  );
  return (
    <table className="tb work">
      <caption className="vh">Dossiers</caption>
      <thead>
        <tr>
          {heading("nom", "Dossier")}
          {heading("etape", "Étape atteinte")}
          {procedure ? (
            <>
              <th scope="col">État</th>
              <th scope="col">Doit agir</th>
              {heading("echeance", "Échéance")}
              {heading("mouvement", "Dernier acte")}
            </>
          ) : (
            <th scope="col">Territoire</th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.reference}>
            <DossierName {...row} />
            <td className="c-stage">
              <ReachedStage stage={row.stage} state={row.state} procedure={procedure} />
            </td>
            {procedure ? <ProcedureCells row={row} now={now} /> : <TerritoryCell row={row} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ProcedureCells({ row, now }: { row: DossierRow; now: Date }) {
  return (
    <>
      <td className="c-todo">{STATE_WORDS[row.state]}</td>
      <PartiesCell row={row} />
      <DueCell row={row} now={now} />
      <td className="c-age nw">{formatShortDay(dayIn(row.timeZone, row.lastMoveAt))}</td>
    </>
  );
}

function TerritoryCell({ row }: { row: DossierRow }) {
  return (
    <td className="c-todo">
      {row.communeCount === null
        ? "Non renseigné"
        : `${countOf(row.communeCount, "commune")}, ${formatPopulation(row.population)}`}
    </td>
  );
}

function sortOf(filters: DossierFilters, sort: DossierSort) {
  const current = filters.sort === sort;
  const descending = current ? !filters.descending : sort === "mouvement";
  const href = `/dossiers${dossierQuery({ ...filters, sort, descending, page: 1 })}`;
  if (!current) return { href };
  return { href, sorted: filters.descending ? ("descending" as const) : ("ascending" as const) };
}

function PartiesCell({ row }: { row: DossierRow }) {
  const parties = new Map<string, boolean>();
  for (const { debtor, mine } of row.waiting)
    parties.set(partyWord(debtor), mine || parties.get(partyWord(debtor)) === true);
  return (
    <td className="c-who">
      {[...parties].map(([word, mine]) => (
        <span key={word}>
          <PartyBox label={word} mustAct={mine} /> {mine && <span className="vh">(vous)</span>}
        </span>
      ))}
    </td>
  );
}

function DueCell({ row, now }: { row: DossierRow; now: Date }) {
  const next = row.waiting.find(({ dueOn }) => dueOn !== null);
  return (
    <td className="c-due">
      {next?.dueOn ? (
        <DueDate on={next.dueOn} today={dayIn(row.timeZone, now)} nature={next.nature} />
      ) : (
        row.waiting.length > 0 && <span className="hint">sans échéance</span>
      )}
    </td>
  );
}
