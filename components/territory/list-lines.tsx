import { Table } from "@/components/ui/table";
import { countOf, formatNumber } from "@/lib/domain/shared/typography";
import type { LeftLine } from "@/lib/domain/territory/list-choices";
import type { Understood } from "@/lib/domain/territory/list-reading";

type SureLinesProps = {
  lines: readonly Understood[];
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
          { heading: "Ligne", cell: ({ typed }) => typed },
          { heading: "Commune", cell: (line) => <Read line={line} chosenCodes={chosenCodes} /> },
          {
            heading: "Habitants",
            cell: ({ commune }) => formatNumber(commune.population),
            numeric: true,
          },
        ]}
        rows={lines}
        keyOf={({ commune }) => commune.code}
      />
    </section>
  );
}

function Read({ line, chosenCodes }: Pick<SureLinesProps, "chosenCodes"> & { line: Understood }) {
  const { commune, formerCode, namesakes } = line;
  const notes = [
    formerCode && `ancien code ${formerCode}, commune fusionnée depuis`,
    namesakes > 0 && `${countOf(namesakes, "homonyme")} ailleurs`,
    chosenCodes.has(commune.code) && "déjà choisie",
  ].filter((note) => typeof note === "string");
  return (
    <>
      {commune.name} <span className="ref xs">{commune.code}</span>
      <span className="hint block">
        {commune.departmentName} ({commune.departmentCode})
      </span>
      {notes.map((note) => (
        <span key={note} className="hint block">
          {note}
        </span>
      ))}
    </>
  );
}

/** The lines of which nothing is taken. */
export function LeftLines({ lines }: { lines: readonly LeftLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="card">
      <Table
        caption={countOf(lines.length, "ligne ignorée", "lignes ignorées")}
        columns={[
          { heading: "Ligne", cell: ({ typed }) => typed },
          { heading: "Pourquoi", cell: () => "Aucune commune connue de ce nom ou de ce code" },
        ]}
        rows={lines}
        keyOf={({ typed }) => typed}
      />
    </section>
  );
}
