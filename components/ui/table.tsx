import type { ReactNode } from "react";

export type Column<Row> = {
  heading: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned figures. */
  numeric?: boolean;
};

type TableProps<Row> = {
  /** Always there for assistive technology; shown unless the heading above says the same. */
  caption: string;
  captionHidden?: boolean;
  /** The first column names the row. */
  columns: [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** One cell per column after the first. */
  footer?: { heading: string; cells: ReactNode[] };
};

/** Becomes a labelled list on a phone. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, keyOf, footer } = props;
  const [first, ...others] = columns;
  return (
    <table className="tb stk">
      <caption className={captionHidden ? "vh" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ heading, numeric }) => (
            <th key={heading} scope="col" className={numeric ? "num" : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">
              <span>{first.cell(row)}</span>
            </th>
            {others.map(({ heading, cell, numeric }) => (
              <td key={heading} data-l={heading} className={numeric ? "num" : undefined}>
                <span>{cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {footer && (
        <tfoot>
          <tr>
            <th scope="row">{footer.heading}</th>
            {others.map(({ heading, numeric }, index) => (
              <td key={heading} data-l={heading} className={numeric ? "num" : undefined}>
                {footer.cells[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
