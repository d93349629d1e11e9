/** One column of a file: its name, what the documentation says of it, its cell in a row. */
export type CsvColumn<Row> = {
  name: string;
  description: string;
  cell: (row: Row) => string | number | null;
};

export const headingsOf = <Row>(columns: readonly CsvColumn<Row>[]): string[] =>
  columns.map(({ name }) => name);

export const cellsOf = <Row>(columns: readonly CsvColumn<Row>[], row: Row) =>
  columns.map(({ cell }) => cell(row));

/** 80.9 → "80,9": files with semicolons are read by spreadsheets that write decimals so. */
export const withComma = (value: number): string => value.toFixed(1).replace(".", ",");

export const yesOrNo = (value: boolean): string => (value ? "oui" : "non");
