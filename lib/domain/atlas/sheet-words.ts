import { type MilestoneStage, type PublicStage, STAGE_WORDS } from "../lifecycle/milestones";
import { formatDay, formatDayAt } from "../shared/dates";
import { inSentence, quoted } from "../shared/typography";
import type { DatedFact, StageReached } from "./chronicle";
import type { PublicChange, Rectification } from "./sheet";

type ShownDate = Pick<DatedFact, "effectiveOn" | "precision">;

/** "28 septembre 2022", "en mars 2021", "en 2021", "date inconnue". */
export function stepDate({ effectiveOn, precision }: ShownDate): string {
  if (effectiveOn === null || precision === "unknown") return "date inconnue";
  const date = formatDayAt(effectiveOn, precision);
  return precision === "day" ? date : `en ${date}`;
}

/** "depuis le 28 septembre 2022", "depuis mars 2021", "depuis une date inconnue". */
export function sinceWords({ effectiveOn, precision }: ShownDate): string {
  if (effectiveOn === null || precision === "unknown") return "depuis une date inconnue";
  const date = formatDayAt(effectiveOn, precision);
  return precision === "day" ? `depuis le ${date}` : `depuis ${date}`;
}

/** A date less exact than a day counts from one day all the same: said beside it. */
export const countedFromWords = ({ fact, from }: StageReached): string | undefined =>
  fact.precision === "day" && fact.effectiveOn !== null
    ? undefined
    : `comptée depuis le ${formatDay(from)}`;

const stageOrTerritory = (stage: MilestoneStage | null): string =>
  stage === null ? "territoire" : inSentence(STAGE_WORDS[stage]);

export function publicChangeWords(change: PublicChange): string {
  switch (change.kind) {
    case "stage":
      return STAGE_WORDS[change.stage];
    case "territory":
      return "Territoire modifié";
    case "name":
      return `Nouveau nom : ${change.name}`;
    case "rectification":
      return `Rectification : ${stageOrTerritory(change.stage)}`;
  }
}

/** What a rectification changed, without act or reason: no word sets a fact that counts no more apart. */
export function rectificationWords({ stage, before, after }: Rectification): string {
  const what = stage === null ? "Territoire modifié" : STAGE_WORDS[stage];
  const said = stepDate(before);
  const corrected = after === null ? said : stepDate(after);
  return said === corrected
    ? `${what}, ${said} : enregistrement corrigé.`
    : `${what} : ${corrected}, au lieu de ${quoted(said)}.`;
}

/** What each public stage means, in one or two sentences (domain.md §5). */
export const STAGE_MEANINGS: Record<PublicStage, string> = {
  letterValidated:
    "Le projet de créer une communauté sur ce territoire est accepté. Les soignants écrivent leur projet de santé.",
  projectValidated:
    "Le projet de santé est validé : la communauté existe. Son contrat n’est pas encore signé.",
  aciSigned:
    "La communauté, l’assurance maladie et l’ARS ont toutes signé le contrat (accord conventionnel interprofessionnel, ACI). Le démarrage des missions n’est pas encore enregistré.",
  operational:
    "Le contrat ACI est signé et les premières missions socles ont démarré. Ailleurs, « opérationnelle » désigne parfois toute CPTS dont le contrat est signé : nos totaux « en fonctionnement » comptent les deux.",
};
