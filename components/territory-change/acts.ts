import type { BlockedAct, PossibleAct } from "@/components/lifecycle/act-list";
import { quoted } from "@/lib/domain/shared/typography";
import type { ChangeForDecision } from "@/lib/domain/territory-change/change";
import { CHANGE_MOVE_WORDS, type ChangeMove } from "@/lib/domain/territory-change/moves";
import { changeMovesFor } from "@/lib/domain/territory-change/rules";
import { CHANGE_STATE_WORDS, type ChangeState } from "@/lib/domain/territory-change/states";

import { explainChange } from "./refusal-words";

const effectOf = (move: ChangeMove, to: ChangeState) =>
  move === "acceptChange" && to === "proposed"
    ? "L’accord de l’autre autorité manque encore."
    : `La modification passe à l’état ${quoted(CHANGE_STATE_WORDS[to])}.`;

/** What the actor can do of a change now, and what they cannot yet, with the reason. */
export function changeActs(
  change: ChangeForDecision,
  hrefOf: (move: ChangeMove) => string,
): { possible: PossibleAct[]; blocked: BlockedAct[] } {
  const { possible, blocked } = changeMovesFor(change);
  return {
    possible: possible.map(({ move, decision }) => ({
      href: hrefOf(move),
      label: CHANGE_MOVE_WORDS[move].act,
      effect: effectOf(move, decision.to),
    })),
    blocked: blocked.map((refusal) => ({
      label: CHANGE_MOVE_WORDS[refusal.move].act,
      why: explainChange(refusal, change.state),
    })),
  };
}
