import { explain } from "@/components/dossier/acts";
import type { Explanation } from "@/components/ui/explanation";
import { MOVE_WORDS, type MoveType } from "@/lib/domain/lifecycle/moves";
import { RELATION_WORDS, relationsOfMove } from "@/lib/domain/lifecycle/relations";
import { candidatesFrom, type Refusal } from "@/lib/domain/lifecycle/rules";
import { DOSSIER_STATES, type MachineState, STATE_WORDS } from "@/lib/domain/lifecycle/states";
import { capitalised, listOf, quoted } from "@/lib/domain/shared/typography";

const statesOf = (move: MoveType) =>
  DOSSIER_STATES.filter((state) =>
    candidatesFrom(state).some((candidate) => candidate.move === move),
  ).map((state) => quoted(STATE_WORDS[state]));

const makersOf = (move: MoveType) =>
  listOf(
    relationsOfMove(move).map((relation) => RELATION_WORDS[relation]),
    "ou",
  );

/** Why an act is refused: the rule, what is missing, who can change that. */
export function explainRefusal(refusal: Refusal, state: MachineState): Explanation {
  const { kind, move } = refusal;
  if (kind === "factsMissing") return explain(refusal);
  if (kind === "notPermitted") {
    return {
      rule: `L’acte ${quoted(MOVE_WORDS[move].act)} ne fait pas partie des vôtres sur ce dossier.`,
      missing: "La qualité qui permet cet acte.",
      unblockedBy: `${capitalised(makersOf(move))}.`,
    };
  }
  const now = state === "new" ? "" : ` Il est à l’état ${quoted(STATE_WORDS[state])}.`;
  return {
    rule: `L’acte ${quoted(MOVE_WORDS[move].act)} se fait depuis ${listOf(statesOf(move), "ou")}.`,
    missing: `Le dossier n’en est pas là.${now}`,
    unblockedBy: `${capitalised(makersOf(move))}, quand le dossier en sera là.`,
  };
}
