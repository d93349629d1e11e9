import { countOf, listOf, quoted } from "../shared/typography";
import type { Commune } from "../territory/commune";
import { territoryGaps } from "../territory/gaps";
import { partIn } from "../territory/list-choices";
import type { LineReading, ListReading } from "../territory/list-reading";
import type { Member } from "../territory/part";

const SHOWN = 8;

const some = (typed: readonly string[]) => {
  const shown = typed.slice(0, SHOWN).map(quoted);
  const others = typed.length - shown.length;
  return listOf(others > 0 ? [...shown, countOf(others, "autre")] : shown);
};

const named = (choices: readonly Commune[]) =>
  listOf(
    choices
      .slice(0, SHOWN)
      .map(({ name, code, departmentName }) => `${name} (${code}, ${departmentName})`),
    "ou",
  );

function unreadLines({ lines, ambiguous, unknown }: ListReading): string[] {
  const overseas = lines.filter(({ kind }) => kind === "overseas").map(({ typed }) => typed);
  const nothing = unknown.flatMap(({ typed, choices }) =>
    choices.length === 0 && !overseas.includes(typed) ? [typed] : [],
  );
  const close = unknown.filter(({ choices }) => choices.length > 0);
  return [
    ...(nothing.length > 0
      ? [`Corrigez ou retirez ${some(nothing)} : aucune commune ne porte ce nom ou ce code.`]
      : []),
    ...(overseas.length > 0 ? [`Retirez ${some(overseas)} : aucune ARS n’y est compétente.`] : []),
    ...ambiguous
      .slice(0, SHOWN)
      .map(
        ({ typed, choices }) => `Précisez ${quoted(typed)} par son code Insee : ${named(choices)}.`,
      ),
    ...close
      .slice(0, SHOWN)
      .map(
        ({ typed, choices }) =>
          `Corrigez ${quoted(typed)}, qui désigne peut-être ${named(choices)}.`,
      ),
  ];
}

/** A part is how much and which; without either the commune is written alone, and is whole. */
const vagueParts = (lines: readonly LineReading[]): string[] =>
  lines
    .flatMap((line) => (line.kind === "settled" && line.partly && !partIn(line) ? [line] : []))
    .slice(0, SHOWN)
    .map(({ commune: { name } }) => {
      const example = quoted(`${name} 33,5 % quartiers Nord`);
      return `Écrivez quelle partie de ${name} et combien de ses habitants, par exemple ${example}, ou ${name} sans remarque.`;
    });

/** What was recognised of a typed list, and what must be written otherwise. */
export function communesTyped(reading: ListReading & { cut: boolean }): {
  members: Member[];
  problems: string[];
} {
  const communes = reading.understood.map(({ commune, partly }) => {
    const part = partIn({ commune, partly });
    return { ...commune, ...(part && { part }) };
  });
  const problems = [
    ...(reading.cut ? ["Raccourcissez cette liste : elle est trop longue."] : []),
    ...unreadLines(reading),
    ...vagueParts(reading.lines),
    ...territoryGaps({ communes, unknown: [] }).map((gap) => `${gap}.`),
  ];
  return {
    members: communes.map(({ code, part }) => ({ code, ...(part && { part }) })),
    problems,
  };
}
