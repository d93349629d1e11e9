import "server-only";

import { stringify } from "csv-stringify/sync";

/** So that spreadsheets read accents. */
export const BYTE_ORDER_MARK = "\ufeff";

/** Lines of a file for spreadsheets, with semicolons and CRLF. */
export const csvText = (lines: readonly (readonly unknown[])[]): string =>
  stringify(lines as unknown[][], {
    delimiter: ";",
    record_delimiter: "windows",
    // A cell that begins like a formula is given an apostrophe, and stays a text.
    escape_formulas: true,
  });
