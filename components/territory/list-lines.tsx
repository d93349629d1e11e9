import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { countOf, formatNumber } from "@/lib/domain/shared/typography";
import { inhabitantsOf } from "@/lib/domain/territory/counting";
import type { LeftLine, SureLine } from "@/lib/domain/territory/list-choices";

import { sureNotes, whyLeft } from "./list-words";

/** "12. Le Puy": where the line stands in what was pasted, and its words. */
const Written = ({ line, typed }: { line: number; typed: string }) => (
  <>
    <span className="muted">{line}.</span> {typed}
  </>
);

const inhabitantsIn = (line: SureLine): number =>
  line.kind === "settled"
    ? inhabitantsOf(line.commune.population, line.part?.permille)
    : line.communes.reduce((sum, { population }) => sum + population, 0);

type SureLinesProps = {
  lines: readonly SureLine[];
  /** Codes of the territory before the list. */
  chosenCodes: ReadonlySet<string>;
};

/** The lines understood without asking: what was written, what was read. */
export function SureLines({ lines, chosenCodes }: SureLinesProps) {
  if (lines.length === 0) return null;
  return (
    <section className="card">
      <Table
        caption={countOf(lines.length, "ligne comprise", "lignes comprises")}
        columns={[
          { heading: "Ligne", cell: Written },
          { heading: "Commune", cell: (line) => <Read line={line} chosenCodes={chosenCodes} /> },
          {
            heading: "Habitants",
            cell: (line) => formatNumber(inhabitantsIn(line)),
            numeric: true,
          },
        ]}
        rows={lines}
        keyOf={({ line, typed }) => `${line} ${typed}`}
      />
    </section>
  );
}

function Read({ line, chosenCodes }: Pick<SureLinesProps, "chosenCodes"> & { line: SureLine }) {
  if (line.kind === "group") {
    return (
      <>
        {line.group.name}
        <span className="hint block">
          {countOf(line.communes.length, "commune")}, toutes prises
        </span>
      </>
    );
  }
  const { code, name, departmentName, departmentCode } = line.commune;
  return (
    <>
      {name} <span className="ref xs">{code}</span>
      <span className="hint block">
        {departmentName} ({departmentCode})
      </span>
      {sureNotes(line, chosenCodes).map((note) => (
        <span key={note} className="hint block">
          {note}
        </span>
      ))}
      {line.isApart && (
        <Tag tone="warning" icon="alert">
          loin du reste de la liste
        </Tag>
      )}
    </>
  );
}

/** The lines of which nothing is taken, and why. */
export function LeftLines({ lines }: { lines: readonly LeftLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="card">
      <Table
        caption={countOf(lines.length, "ligne ignorée", "lignes ignorées")}
        columns={[
          { heading: "Ligne", cell: Written },
          { heading: "Pourquoi", cell: whyLeft },
        ]}
        rows={lines}
        keyOf={({ line, typed }) => `${line} ${typed}`}
      />
    </section>
  );
}
