import { inWords } from "@/components/lifecycle/due-date";
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

import {
  type DossierRowInWords,
  DossierTableInWords,
  type TableInWords,
} from "./dossier-table-in-words";
import { reachedStage } from "./reached-stage";

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
  const sorted = (sort: DossierSort, label: string) => ({ label, ...sortOf(filters, sort) });
  const headings = [
    sorted("nom", "Dossier"),
    sorted("etape", "Étape atteinte"),
    ...(procedure
      ? [
          { label: "État" },
          { label: "Doit agir" },
          sorted("echeance", "Échéance"),
          sorted("mouvement", "Dernier acte"),
        ]
      : [{ label: "Territoire" }]),
  ];
  return (
    <DossierTableInWords
      table={JSON.stringify({
        headings,
        rows: rows.map((row) => rowInWords(row, { now, procedure })),
      } satisfies TableInWords)}
    />
  );
}

function rowInWords(
  row: DossierRow,
  { now, procedure }: { now: Date; procedure: boolean },
): DossierRowInWords {
  const { reference, name, formerName, department, stage, state } = row;
  const known = { reference, name, formerName, department };
  const reached = reachedStage({ stage, state, procedure });
  if (!procedure) return { ...known, ...reached, territory: territoryOf(row) };
  return {
    ...known,
    ...reached,
    procedure: {
      state: STATE_WORDS[state],
      parties: partiesOf(row),
      due: dueOf(row, now),
      lastMove: formatShortDay(dayIn(row.timeZone, row.lastMoveAt)),
    },
  };
}

const territoryOf = ({ communeCount, population }: DossierRow) =>
  communeCount === null
    ? "Non renseigné"
    : `${countOf(communeCount, "commune")}, ${formatPopulation(population)}`;

function sortOf(filters: DossierFilters, sort: DossierSort) {
  const current = filters.sort === sort;
  const descending = current ? !filters.descending : sort === "mouvement";
  const href = `/dossiers${dossierQuery({ ...filters, sort, descending, page: 1 })}`;
  if (!current) return { href };
  return { href, sorted: filters.descending ? ("descending" as const) : ("ascending" as const) };
}

function partiesOf({ waiting }: DossierRow) {
  const parties = new Map<string, boolean>();
  for (const { debtor, mine } of waiting)
    parties.set(partyWord(debtor), mine || parties.get(partyWord(debtor)) === true);
  return [...parties].map(([word, mine]) => ({ word, mine }));
}

function dueOf({ waiting, timeZone }: DossierRow, now: Date) {
  const next = waiting.find(({ dueOn }) => dueOn !== null);
  if (next?.dueOn)
    return inWords({ on: next.dueOn, today: dayIn(timeZone, now), nature: next.nature });
  return waiting.length > 0 ? ("none" as const) : undefined;
}
