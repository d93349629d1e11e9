import type { Commune } from "./commune";
import type { ListReading, Understood } from "./list-reading";

/** What a person answers for a line that they leave out. */
export const NOT_TAKEN = "aucune";

/** A line of which a person says what it means. */
export type ListQuestion = {
  typed: string;
  choices: readonly Commune[];
  /** The code of one of the choices, or that none is taken. */
  answer?: string | undefined;
};

/** A line of which nothing is taken, and why. */
export type LeftLine = { typed: string; commune?: Commune };

/** A pasted list with what was answered for its doubtful lines. */
export type SettledList = {
  sure: Understood[];
  questions: ListQuestion[];
  unknown: LeftLine[];
  /** The communes that it gives, each once. */
  communes: Commune[];
  /** Questions without an answer: nothing is taken before there is none. */
  open: number;
};

/**
 * Puts a person's answers in a reading: `answerOf` gives what was answered for a line, if anything.
 * An answer that is not among the choices is no answer.
 */
export function settleList(
  { understood, ambiguous, unknown }: ListReading,
  answerOf: (typed: string) => string | undefined,
): SettledList {
  const doubtful = [...ambiguous, ...unknown];
  const questions = doubtful
    .filter(({ choices }) => choices.length > 0)
    .map(({ typed, choices }): ListQuestion => {
      const answer = answerOf(typed);
      const isOne = answer === NOT_TAKEN || choices.some(({ code }) => code === answer);
      return { typed, choices, ...(isOne && { answer }) };
    });
  const chosen = questions.flatMap(({ choices, answer }) =>
    choices.filter(({ code }) => code === answer),
  );
  const communes = [...understood.map(({ commune }) => commune), ...chosen];
  return {
    sure: understood,
    questions,
    unknown: doubtful.filter(({ choices }) => choices.length === 0),
    communes: [...new Map(communes.map((commune) => [commune.code, commune])).values()],
    open: questions.filter(({ answer }) => answer === undefined).length,
  };
}
