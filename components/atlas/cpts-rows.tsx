"use client";

import { StageBadge } from "@/components/lifecycle/stage-badge";
import type { CptsRow } from "@/lib/domain/atlas/cpts-row";

type CptsRowsProps = {
  /** For assistive technology: a heading says the same. */
  caption: string;
  placeHeading: string;
  rows: readonly CptsRow[];
  /** On paper, in columns: names, codes of départements, stages. */
  compactOnPaper?: boolean;
};

/** In the browser too, so that a long table is sent once as rows rather than twice as elements. */
export function CptsRows({ caption, placeHeading, rows, compactOnPaper }: CptsRowsProps) {
  return (
    <table className={compactOnPaper ? "tb stk cpts-list compact" : "tb stk cpts-list"}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">CPTS</th>
          <th scope="col">{placeHeading}</th>
          <th scope="col">Étape atteinte</th>
          <th scope="col">Depuis</th>
          <th scope="col" className="num">
            Communes
          </th>
          <th scope="col" className="num">
            Habitants
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([reference, href, name, hint, place, stage, since, communes, inhabitants]) => (
          <tr key={reference}>
            <th scope="row">
              <span>
                <a href={href}>{name}</a>
                {hint && <span className="hint block">{hint}</span>}
              </span>
            </th>
            <td data-l={placeHeading} data-c={compactOnPaper ? reference.split("-")[0] : undefined}>
              {place}
            </td>
            <td data-l="Étape atteinte">
              <StageBadge stage={stage} />
            </td>
            <td data-l="Depuis">{since}</td>
            <td data-l="Communes" className="num">
              {communes}
            </td>
            <td data-l="Habitants" className="num">
              {inhabitants}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
