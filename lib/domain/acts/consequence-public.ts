import { highestStage, STAGE_WORDS, stageAt } from "../lifecycle/milestones";
import { formatDay } from "../shared/dates";
import { formatPopulation, quoted } from "../shared/typography";
import { stageGiven } from "./consequence-dates";
import { todayOf } from "./date-rules";
import type { ActPreview } from "./preview";

/** What the public sees of the act, and when if it waits. */
export function publicEffectOf(preview: ActPreview): string {
  const { publishOn } = preview.payload ?? {};
  const effect = effectOf(preview);
  return typeof publishOn === "string"
    ? `${effect} Public le ${formatDay(publishOn)}, pas avant.`
    : effect;
}

function effectOf(preview: ActPreview): string {
  const { move, context, payload, to } = preview;
  const { dossier, population } = context;
  const before = stageAt(dossier.milestones, todayOf(dossier), dossier.now, dossier.timeZone);
  const given = stageGiven(preview);

  if (move === "rename") {
    return before
      ? "Le nouveau nom paraît dans la liste publique. L’ancien reste dans l’historique des noms."
      : "Rien n’est public avant la première étape franchie.";
  }
  if (move === "takeOver") return "La CPTS paraît dans la liste publique, à l’étape atteinte.";
  if (given?.stage === "ended" || move === "withdraw" || move === "abandon") {
    return before
      ? "La CPTS n’est plus comptée parmi celles qui sont suivies. Ses étapes passées restent publiques."
      : "Rien n’était public, et rien ne le devient.";
  }
  if (given) {
    const people = population === undefined ? "" : ` Territoire : ${formatPopulation(population)}.`;
    return `L’étape publique devient ${quoted(STAGE_WORDS[given.stage])}.${people}`;
  }
  if (move === "recordTimelyOpposition") {
    return `L’étape ${quoted(STAGE_WORDS.projectValidated)} est annulée dans la liste publique.`;
  }
  if (move === "reopen") {
    const stage = highestStage(dossier.milestones, dossier.now);
    return stage
      ? `La CPTS est de nouveau suivie, à l’étape ${quoted(STAGE_WORDS[stage])}.`
      : "Rien n’est public avant la première étape franchie.";
  }
  if (move === "correctDate") {
    const stageConfirmed = payload?.["phase"] === "confirm" && payload["subject"] === "milestone";
    return stageConfirmed
      ? "La date publique de l’étape change."
      : "La date publique ne change pas.";
  }
  if (move === "recordSignature" && to === "aciSigned") {
    return `L’étape publique devient ${quoted(STAGE_WORDS.aciSigned)} à la dernière signature.`;
  }
  return before
    ? `L’étape publique ne change pas : ${quoted(STAGE_WORDS[before])}.`
    : "Rien n’est public avant la première étape franchie.";
}
