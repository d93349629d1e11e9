import type { BlockedAct, PossibleAct } from "@/components/lifecycle/act-list";
import { openDeadlines } from "@/lib/domain/lifecycle/deadlines";
import { FACT_WORDS } from "@/lib/domain/lifecycle/facts";
import { MOVE_WORDS, type MoveType } from "@/lib/domain/lifecycle/moves";
import { RELATION_WORDS } from "@/lib/domain/lifecycle/relations";
import { movesFor, type Refusal } from "@/lib/domain/lifecycle/rules";
import { type DossierState, STATE_WORDS } from "@/lib/domain/lifecycle/states";
import { formatShortDay } from "@/lib/domain/shared/dates";
import { capitalised, inSentence, listOf } from "@/lib/domain/shared/typography";

import { actHref } from "./act-href";
import type { DossierView } from "./dossier-view";

const DIRECT_FROM: readonly DossierState[] = [
  "emergence",
  "letterUnderReview",
  "letterClarification",
  "letterRefused",
];

/** What the act changes, in one sentence; direct transmission says why it exists. */
export function effectOf(dossier: DossierView, move: MoveType, to: DossierState): string {
  if (move === "submitHealthProject" && DIRECT_FROM.includes(dossier.state))
    return "Transmission directe : la loi ne connaît pas la lettre d’intention (art. L. 1434-12).";
  if (to === dossier.state) return "L’état du dossier ne change pas.";
  return `Le dossier passe à l’état « ${inSentence(STATE_WORDS[to])} ».`;
}

/** The acts by which an authority settles a step: they are chosen in one panel. */
const DECISIONS: readonly MoveType[] = [
  "approveLetter",
  "refuseLetter",
  "giveLetterOpinion",
  "askLetterClarification",
  "acknowledgeComplete",
  "askMissingDocuments",
  "validateProject",
  "askProjectClarification",
  "opposeProject",
];

/** Upkeep and exits come after what makes the dossier advance. */
const LAST: readonly MoveType[] = [
  "nameLeader",
  "rename",
  "correctDate",
  "withdrawSubmission",
  "withdraw",
  "abandon",
  "endCpts",
];

/** Two decisions or more to choose from; a single one is an act like any other. */
export function possibleDecisions(dossier: DossierView) {
  const decisions = movesFor(dossier)
    .possible.filter(({ move }) => DECISIONS.includes(move))
    .toSorted((a, b) => DECISIONS.indexOf(a.move) - DECISIONS.indexOf(b.move));
  return decisions.length > 1 ? decisions : [];
}

export function possibleActs(dossier: DossierView): PossibleAct[] {
  const deadlines = openDeadlines(dossier);
  const chosenApart = new Set(possibleDecisions(dossier).map(({ move }) => move));
  const possible = movesFor(dossier)
    .possible.filter(({ move }) => !chosenApart.has(move))
    .toSorted((a, b) => LAST.indexOf(a.move) - LAST.indexOf(b.move));
  return possible.map(({ move, decision }) => {
    const due = deadlines.find((deadline) => deadline.move === move)?.dueOn;
    return {
      href: actHref(dossier, move),
      label: MOVE_WORDS[move].act,
      effect: effectOf(dossier, move, decision.to),
      ...(due ? { before: `avant le ${formatShortDay(due)}` } : {}),
    };
  });
}

const joined = (texts: readonly string[]) => [...new Set(texts)].filter(Boolean).join(" ");

/** A refusal as the three answers to « Pourquoi pas encore ? ». */
export const explain = ({ missing, unblockedBy }: Refusal) => ({
  rule: joined(missing.map((fact) => FACT_WORDS[fact].rule)),
  missing: joined(missing.map((fact) => FACT_WORDS[fact].missing)),
  unblockedBy:
    unblockedBy.length > 0
      ? `${capitalised(
          listOf(
            unblockedBy.map((relation) => RELATION_WORDS[relation]),
            "ou",
          ),
        )}.`
      : "Personne pour le moment.",
});

export const blockedActs = (dossier: DossierView): BlockedAct[] =>
  movesFor(dossier).blocked.map((refusal) => ({
    label: MOVE_WORDS[refusal.move].act,
    why: explain(refusal),
  }));
