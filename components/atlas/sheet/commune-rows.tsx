"use client";

/** Code, name, inhabitants as written; what is said of a part. */
export type CommuneRow = [code: string, name: string, inhabitants: string, part?: string];

type CommuneRowsProps = {
  caption: string;
  detail?: string;
  rows: readonly CommuneRow[];
  total?: string;
};

/** In the browser too, so that long tables are sent once as rows rather than twice as elements. */
export function CommuneRows({ caption, detail, rows, total }: CommuneRowsProps) {
  return (
    <table className="tb mt-6">
      <caption>
        {caption} {detail && <span className="hint">({detail})</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">Commune</th>
          <th scope="col">Code Insee</th>
          <th scope="col" className="num">
            Habitants
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([code, name, inhabitants, part]) => (
          <tr key={code}>
            <th scope="row">
              {name}
              {part && <span className="hint block">{part}</span>}
            </th>
            <td className="ref">{code}</td>
            <td className="num">{inhabitants}</td>
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Ensemble
            </th>
            <td className="num">{total}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
