"use client";

import { type DueInWords, DueWords } from "@/components/lifecycle/due-date";
import { PartyBox } from "@/components/lifecycle/party-box";
import { type ReachedStage, StageBadge } from "@/components/lifecycle/stage-badge";

import { SortHeading } from "./sort-heading";

/** A dossier of a list, in the words that are shown. */
export type DossierRowInWords = {
  reference: string;
  name: string;
  formerName: string | null;
  department: string;
  stage: ReachedStage;
  /** More exact than the stage's own words. */
  stageWords?: string;
  /** For its parties. */
  procedure?: {
    state: string;
    parties: { word: string; mine: boolean }[];
    /** The nearest date; "none" when what is awaited has none. */
    due?: DueInWords | "none";
    lastMove: string;
  };
  /** For an observer. */
  territory?: string;
};

type Heading = { label: string; href?: string; sorted?: "ascending" | "descending" };

export type TableInWords = { headings: Heading[]; rows: DossierRowInWords[] };

/** `TableInWords` as JSON. */
type TableProps = { table: string };

/**
 * In the browser's bundle for what it saves: the table reaches the page once, as one text, and not
 * once more element by element nor value by value. It is whole without JavaScript.
 */
export function DossierTableInWords({ table }: TableProps) {
  const { headings, rows } = JSON.parse(table) as TableInWords;
  return (
    <table className="tb work">
      <caption className="vh">Dossiers</caption>
      <thead>
        <tr>
          {headings.map(({ label, href, sorted }) =>
            href ? (
              <SortHeading key={label} label={label} href={href} sorted={sorted} />
            ) : (
              <th key={label} scope="col">
                {label}
              </th>
            ),
          )}
        </tr>
      </thead>
      <Rows rows={rows} />
    </table>
  );
}

function Rows({ rows }: { rows: readonly DossierRowInWords[] }) {
  return (
    <tbody>
      {rows.map(({ reference, name, formerName, department, stage, stageWords, ...row }) => (
        <tr key={reference}>
          <th scope="row" className="c-name">
            <a href={`/dossiers/${reference}`}>{name}</a>
            <br />
            <span className="xs ref">{reference}</span>{" "}
            <span className="xs hint nw">{department}</span>
            {formerName && <span className="xs hint block">anciennement {formerName}</span>}
          </th>
          <td className="c-stage">
            <StageBadge stage={stage} words={stageWords} />
          </td>
          {row.procedure && <ProcedureCells {...row.procedure} />}
          {row.territory !== undefined && <td className="c-todo">{row.territory}</td>}
        </tr>
      ))}
    </tbody>
  );
}

type ProcedureProps = NonNullable<DossierRowInWords["procedure"]>;

function ProcedureCells({ state, parties, due, lastMove }: ProcedureProps) {
  return (
    <>
      <td className="c-todo">{state}</td>
      <td className="c-who">
        {parties.map(({ word, mine }) => (
          <span key={word}>
            <PartyBox label={word} mustAct={mine} /> {mine && <span className="vh">(vous)</span>}
          </span>
        ))}
      </td>
      <td className="c-due">
        {due === "none" ? (
          <span className="hint">sans échéance</span>
        ) : (
          due && <DueWords {...due} />
        )}
      </td>
      <td className="c-age nw">{lastMove}</td>
    </>
  );
}
