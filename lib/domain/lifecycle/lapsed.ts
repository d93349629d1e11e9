import type { Act } from "./journal";
import type { MoveType } from "./moves";
import type { DossierState } from "./states";

/** What such an act is called once it counts no more, as an adjective after its name. */
const LAPSED_WORDS: Partial<Record<MoveType, string>> = {
  approveLetter: "caduque",
  giveLetterOpinion: "caduc",
  recordSignature: "annulées",
};

/** The state in which these acts add up, and the one to which they lead together. */
const LEADS_TO: Partial<Record<DossierState, DossierState>> = {
  letterUnderReview: "projectDrafting",
  aciSigning: "aciSigned",
};

type Line = Pick<Act, "version" | "move" | "from" | "to">;

/**
 * "caduque", "annulées": an approval or an opinion whose version of the letter was left without
 * validation, a signature of a round that made no contract. Undefined while the act counts.
 */
export function lapsedWord(acts: readonly Line[], act: Line): string | undefined {
  const word = LAPSED_WORDS[act.move];
  const goal = LEADS_TO[act.to];
  if (!word || !goal) return undefined;
  const left = acts.find(
    ({ version, from, to }) => version > act.version && from === act.to && to !== act.to,
  );
  return left && left.to !== goal ? word : undefined;
}
