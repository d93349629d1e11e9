const HEADER = /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s{0,8}%PDF-[12]\.\d/;
/** How much of the end of a file is searched for its trailer. */
export const TAIL_BYTES = 4096;
export const HEAD_BYTES = 64;

/**
 * Whether the first and last bytes are those of a PDF: its header at the very beginning, and at the
 * end the pointer to its table. The name and the type that the browser gives say nothing.
 */
export function looksLikePdf(head: Uint8Array, tail: Uint8Array): boolean {
  const end = Buffer.from(tail).toString("latin1");
  return (
    HEADER.test(Buffer.from(head).toString("latin1")) &&
    /startxref\s+\d+\s+%%EOF/.test(end.slice(-TAIL_BYTES))
  );
}
