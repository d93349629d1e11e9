import type { Commune } from "../commune";
import { readNamed } from "./named";
import { readNumber, readNumberAndName } from "./numbered";
import { overseasNamed, overseasOfCode } from "./overseas";
import type { Reading, ReadingContext } from "./reading";
import type { TypedCell } from "./typed-cell";
import type { TypedPartly } from "./typed-name";

/** What speaks of one commune: a code, a name, a département, together or alone. */
export type Piece = Pick<TypedCell, "number" | "longNumber" | "department" | "name">;

/** A commune that is not divided has one IRIS, numbered 0000. */
export function irisOf(longNumber: string): TypedPartly | undefined {
  const iris = longNumber.slice(5);
  return iris === "0000" ? undefined : { text: `Iris ${iris}` };
}

/** A SIREN is no IRIS; an IRIS is in the commune whose code it begins with. */
function readLong(longNumber: string, { gazetteer }: ReadingContext): Reading {
  const code = longNumber.slice(0, 5);
  const today = gazetteer.byCode(code);
  const commune: Commune | undefined = today ?? gazetteer.byFormerCode(code);
  if (!commune) return { kind: "unknown" };
  const partly = irisOf(longNumber);
  return {
    kind: "settled",
    commune,
    namesakes: 0,
    ...(!today && { formerCode: code }),
    ...(partly && { partly }),
  };
}

/** Reads one piece of a line: a commune that is sure, some to choose among, or nothing known. */
export function readPiece(piece: Piece, context: ReadingContext): Reading {
  const { number, longNumber, department, name } = piece;
  const overseas = overseasOfCode(number ?? department ?? "") ?? overseasNamed(name?.keys[0] ?? "");
  if (overseas) return { kind: "overseas", collectivity: overseas };
  if (number && name) return readNumberAndName(number, name, context);
  if (number) return readNumber(number, context);
  if (name) return readNamed(name, context, department);
  return longNumber ? readLong(longNumber, context) : { kind: "unknown" };
}
