import { searchKey } from "../names";
import { anywhere } from "./named";
import type { ReadingContext } from "./reading";
import { readCell, type TypedCell } from "./typed-cell";

type Unit = { text: string; cell: TypedCell };

/** What a line enumerates between signs. */
export const piecesOf = (text: string): string[] =>
  text
    .split(/[,;|\t\n•]|\s[/+&]\s/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "" && piece !== '"');

/** The same between words and thinner signs, which names may hold too. */
export const splitByWords = (text: string): string[] =>
  text
    .split(/\s+(?:et|ainsi que|puis)\s+|\s*\/\s*|\s+[–—-]\s+/i)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");

const ARTICLE = /^(?:la|le|les|l['’])$/i;
const ARRONDISSEMENT = /^(?:et )?(\d{1,2}) ?(?:er|e|eme|nd)?(?: arr(?:ondissement|dt|t)?s?)?$/;
const CITY = /^(paris|lyon|marseille) \d{1,2}$/;

/** "2e" after "Marseille 1er" is Marseille 2e. */
function arrondissementOf(text: string, before: Unit | undefined): string | undefined {
  const [, city] = before?.cell.name?.keys[0]?.match(CITY) ?? [];
  const [, number] = searchKey(text).match(ARRONDISSEMENT) ?? [];
  return city && number && `${city} ${number}`;
}

export const isNamed = ({ name }: TypedCell, context: ReadingContext, number?: string) =>
  Boolean(
    name &&
      context.gazetteer.names.bearersOf(name, ({ code, postalCodes }) => {
        if (number === undefined) return anywhere();
        const today = context.gazetteer.byFormerCode(number)?.code ?? number;
        return code === today || postalCodes.includes(number);
      }).length > 0,
  );

/** The département that a piece is, when it is nothing else. */
function departmentIn(cell: TypedCell, context: ReadingContext): string | undefined {
  if (cell.number) return undefined;
  if (!cell.name) return cell.department;
  const department = cell.name.keys
    .map((key) => context.gazetteer.departmentCode(key))
    .find(Boolean);
  return isNamed(cell, context) ? undefined : department;
}

/** The piece before with what this one adds to it; undefined when it speaks of another commune. */
function joined(before: Unit, { text, cell: next }: Unit, context: ReadingContext) {
  const { cell } = before;
  const both = `${before.text}, ${text}`;
  if (ARTICLE.test(text) && cell.name)
    return { text: both, cell: readCell(`${text} ${before.text}`) };
  const department = departmentIn(next, context);
  if (department && cell.name && !cell.department && !cell.number)
    return { text: both, cell: { ...cell, department } };
  if (next.name && cell.department && !cell.name && !cell.number)
    return { text: both, cell: { ...next, department: cell.department } };
  if (department && (cell.number || cell.department)) return { ...before, text: both };
  if (next.number && !next.name && cell.name && !cell.number && isNamed(cell, context, next.number))
    return { text: both, cell: { ...cell, number: next.number } };
  if (cell.number && !cell.name && next.name && !next.number && isNamed(next, context, cell.number))
    return { text: both, cell: { ...next, number: cell.number } };
  return undefined;
}

function splitLast(text: string, context: ReadingContext): string[] {
  const parts =
    /\set\s/i.test(text) && !isNamed(readCell(text), context) ? text.split(/\s+et\s+/i) : [text];
  return parts.map((part) => part.replace(/^et\s+/i, "").trim()).filter((part) => part !== "");
}

/** The communes that pieces speak of, each with the code or the département said beside it. */
export function joinUnits(texts: readonly string[], context: ReadingContext): Unit[] {
  const units: Unit[] = [];
  for (const text of texts.flatMap((each) => splitLast(each, context))) {
    const before = units.at(-1);
    const arrondissement = arrondissementOf(text, before);
    const unit = { text, cell: readCell(arrondissement ?? text) };
    const both = before && !arrondissement ? joined(before, unit, context) : undefined;
    if (both) units[units.length - 1] = both;
    else units.push(unit);
  }
  return units;
}
