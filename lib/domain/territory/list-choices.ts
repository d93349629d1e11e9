import type { Commune } from "./commune";
import { hasArrondissements } from "./divided-cities";
import type { Settled } from "./list/reading";
import type { LineReading } from "./list-reading";
import type { Part } from "./part";
import { readPart } from "./typed-part";

/** What a person answers for a line that they leave out. */
export const NOT_TAKEN = "aucune";

/** What a person answers for a postal code of which they take every commune. */
export const ALL_TAKEN = "toutes";

type LineOf<Kind extends LineReading["kind"]> = Extract<LineReading, { kind: Kind }>;

export type SureLine =
  | (LineOf<"settled"> & {
      /** When the line tells it in full; the commune is whole otherwise. */
      part?: Part;
    })
  | LineOf<"group">;

/** A line of which nothing is taken; its kind says why, or the line that gave the same commune. */
export type LeftLine = Exclude<LineReading, { kind: "doubtful" | "group" }>;

/** A line of which a person says what it means. */
export type ListQuestion = LineOf<"doubtful"> & {
  /** The code of one of the choices, that all are taken, or none; nothing yet when it is left out. */
  answer?: string;
};

export type ListedCommune = Commune & { part?: Part };

/** A pasted list with what was answered for its doubtful lines. */
export type SettledList = {
  sure: SureLine[];
  questions: ListQuestion[];
  left: LeftLine[];
  /** The communes that it gives, each once, with the part that its line tells in full. */
  communes: ListedCommune[];
  /** Questions without an answer: nothing is taken before there is none. */
  open: number;
};

/** The CPTS that the lines name, each with how many lines it has; a list of one needs no choice. */
export function ownersOf(lines: readonly LineReading[]): { name: string; lines: number }[] {
  const counts = new Map<string, number>();
  for (const { owner, kind } of lines)
    if (owner !== undefined && kind !== "ignored") counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return counts.size > 1 ? [...counts].map(([name, count]) => ({ name, lines: count })) : [];
}

const isOffered = ({ choices, why }: LineOf<"doubtful">, answer: string | undefined) =>
  answer === NOT_TAKEN ||
  (answer === ALL_TAKEN && why === "postalCode") ||
  choices.some(({ code }) => code === answer);

const chosenBy = ({ choices, answer }: ListQuestion): Commune[] =>
  choices.filter(({ code }) => answer === ALL_TAKEN || code === answer);

/** Both how much and which, or the commune is taken whole: a city is cut by its arrondissements. */
export function partIn({ partly, commune }: Pick<Settled, "partly" | "commune">): Part | undefined {
  if (!partly?.percent || partly.text === "" || hasArrondissements(commune.code)) return undefined;
  const read = readPart({ percent: partly.percent, text: partly.text });
  return read.ok ? read.value : undefined;
}

function communesOf(line: SureLine): readonly ListedCommune[] {
  if (line.kind === "group") return line.communes;
  const { commune, part } = line;
  return [part ? { ...commune, part } : commune];
}

/**
 * Puts a person's answers in the reading of a list: `answerTo` gives what was answered for a doubtful
 * line, if anything. An answer that was not offered is no answer. Out: every line that is not empty.
 */
export function settleList(
  lines: readonly LineReading[],
  answerTo: (line: LineOf<"doubtful">) => string | undefined,
): SettledList {
  const sure: SureLine[] = [];
  const questions: ListQuestion[] = [];
  const left: LeftLine[] = [];
  const lineOf = new Map<string, number>();
  const take = (line: LineOf<"settled">) => {
    const { duplicateOf: _, ...settled } = line;
    const before = lineOf.get(line.commune.code);
    const part = partIn(line);
    if (before === undefined) sure.push({ ...settled, ...(part && { part }) });
    else left.push({ ...settled, duplicateOf: before });
    lineOf.set(line.commune.code, before ?? line.line);
  };
  for (const line of lines) {
    if (line.kind === "settled") take(line);
    else if (line.kind === "group") sure.push(line);
    else if (line.kind === "doubtful") {
      const answer = answerTo(line);
      questions.push({ ...line, ...(answer && isOffered(line, answer) && { answer }) });
    } else if (!(line.kind === "ignored" && line.why === "empty")) left.push(line);
  }
  const communes = [...sure.flatMap(communesOf), ...questions.flatMap(chosenBy)];
  return {
    sure,
    questions,
    left,
    communes: [...new Map(communes.map((commune) => [commune.code, commune])).values()],
    open: questions.filter(({ answer }) => answer === undefined).length,
  };
}
