import type { Explanation } from "@/components/ui/explanation";
import { RELATION_WORDS, type Relation } from "@/lib/domain/lifecycle/relations";
import { capitalised, inSentence, listOf, quoted } from "@/lib/domain/shared/typography";
import { CHANGE_FACT_WORDS } from "@/lib/domain/territory-change/facts";
import { CHANGE_MOVE_WORDS } from "@/lib/domain/territory-change/moves";
import type { ChangeRefusal } from "@/lib/domain/territory-change/rules";
import { CHANGE_STATE_WORDS, type MachineState } from "@/lib/domain/territory-change/states";

const joined = (texts: readonly string[]) => [...new Set(texts)].filter(Boolean).join(" ");

const someone = (relations: readonly Relation[]) =>
  `${capitalised(
    listOf(
      relations.map((relation) => RELATION_WORDS[relation]),
      "ou",
    ),
  )}.`;

/** Why an act on a change is refused: the rule, what is missing, who can change that. */
export function explainChange(
  { kind, move, missing, unblockedBy }: ChangeRefusal,
  state: MachineState,
): Explanation {
  const act = quoted(CHANGE_MOVE_WORDS[move].act);
  if (kind === "factsMissing") {
    return {
      rule: joined(missing.map((fact) => CHANGE_FACT_WORDS[fact].rule)),
      missing: joined(missing.map((fact) => CHANGE_FACT_WORDS[fact].missing)),
      unblockedBy: unblockedBy.length > 0 ? someone(unblockedBy) : "Personne pour le moment.",
    };
  }
  if (kind === "notPermitted") {
    return {
      rule: `L’acte ${act} ne fait pas partie des vôtres sur ce dossier.`,
      missing: "La qualité qui permet cet acte.",
      ...(unblockedBy.length > 0 && { unblockedBy: someone(unblockedBy) }),
    };
  }
  return {
    rule: `L’acte ${act} porte sur une modification en examen.`,
    missing:
      state === "new"
        ? "Aucune modification n’est proposée."
        : `Celle-ci est à l’état ${quoted(inSentence(CHANGE_STATE_WORDS[state]))}.`,
  };
}

/** The same in one sentence, for the top of a form. */
export function refusalSentence(refusal: ChangeRefusal, state: MachineState): string {
  const { rule, missing } = explainChange(refusal, state);
  return joined(["Rien n’a été enregistré.", rule, missing ?? ""]);
}
