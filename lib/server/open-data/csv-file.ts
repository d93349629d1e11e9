import "server-only";

import { type CsvColumn, cellsOf, headingsOf } from "@/lib/domain/open-data/csv-column";

import { BYTE_ORDER_MARK, csvText } from "../csv";

/** Rows that are written together. */
const BATCH = 500;

/** A file, piece by piece: its headings, then its rows. */
export function* csvFile<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row>,
): Generator<string> {
  yield BYTE_ORDER_MARK + csvText([headingsOf(columns)]);
  let batch: (string | number | null)[][] = [];
  for (const row of rows) {
    batch.push(cellsOf(columns, row));
    if (batch.length < BATCH) continue;
    yield csvText(batch);
    batch = [];
  }
  yield csvText(batch);
}
