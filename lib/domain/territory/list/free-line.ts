import { namesAGroup, readGroup } from "./group-reading";
import { readPiece } from "./piece-reading";
import { isNamed, joinUnits, piecesOf, splitByWords } from "./pieces";
import type { Reading, ReadingContext } from "./reading";
import { isTitle } from "./titles";
import { readCell, type TypedCell } from "./typed-cell";

/** What was read, and in which words. */
export type Said = { typed: string; reading: Reading };

export function readTyped(cell: TypedCell, context: ReadingContext): Reading {
  const reading = readPiece(cell, context);
  return reading.kind === "settled" && cell.partly ? { ...reading, partly: cell.partly } : reading;
}

/** An enumeration of communes has one among its first pieces. */
const FIRST_PIECES = 20;

const isSure = ({ kind }: Reading) => kind === "settled" || kind === "overseas";

/** Several communes in one text, when one of its pieces at least is one; undefined otherwise. */
function readPieces(texts: readonly string[], context: ReadingContext): Said[] | undefined {
  if (texts.length < 2) return undefined;
  const isOne = ({ cell }: { cell: TypedCell }) =>
    isSure(readTyped(cell, { ...context, alike: undefined }));
  if (!joinUnits(texts.slice(0, FIRST_PIECES), context).some(isOne)) return undefined;
  return joinUnits(texts, context).map(({ text, cell }) => ({
    typed: text,
    reading: readTyped(cell, context),
  }));
}

/** "Communes du territoire : Corte, Venaco" is "Corte, Venaco". */
function withoutTitle(text: string): string {
  const [, title = "", rest = ""] = text.match(/^([^:]{1,80}?)(?:\s?:|\ssont)\s+(.*\S)/s) ?? [];
  return rest !== "" && isTitle(title) ? rest : text;
}

/**
 * Reads a text that is no row of a table: one commune, or several between commas or « et », a whole
 * EPCI or département, a title. `department` is said by the row when the text is one of its cells.
 */
export function readFree(text: string, context: ReadingContext, department?: string): Said[] {
  const alone = (reading: Reading): Said[] => [{ typed: text, reading }];
  const cell = readCell(text);
  const said = department && !cell.department ? { ...cell, department } : cell;
  const group = readGroup(cell.text, context);
  if (group && cell.longNumber) return alone(group);

  const pieces = piecesOf(withoutTitle(text));
  const sure = readTyped(said, { ...context, alike: undefined });
  const isApart = sure.kind === "settled" && sure.isApart;
  if (isSure(sure) && !isApart && (pieces.length === 1 || isNamed(cell, context)))
    return alone(sure);
  if (group && (sure.kind === "unknown" || namesAGroup(cell.text))) return alone(group);
  const several = readPieces(pieces, context);
  if (several) return several;
  if (isTitle(text) && sure.kind === "unknown") return alone({ kind: "ignored", why: "title" });
  const worded = pieces.length === 1 ? readPieces(splitByWords(text), context) : undefined;
  if (worded?.every(({ reading }) => isSure(reading))) return worded;
  return alone(readTyped(said, context));
}
