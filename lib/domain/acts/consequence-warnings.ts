import {
  currentApprovals,
  currentOpinions,
  declaredSignatures,
  recordedSignatures,
} from "../lifecycle/journal";
import { unacceptedOverlap } from "../lifecycle/overlap";
import { countPlaces } from "../lifecycle/shared-place";
import { runningTerm } from "../lifecycle/term";
import { formatDay } from "../shared/dates";
import { countOf, formatPopulation, listOf, plural } from "../shared/typography";
import { SIZE_WORDS, type SizeClass, sizeClassOf } from "../territory/size";
import { todayOf } from "./date-rules";
import { type ActPreview, dossierAfter } from "./preview";

const LETTER_STATES = new Set<string>(["letterUnderReview", "letterClarification"]);

/** Approvals and opinions belong to one version of the letter: leaving its review voids them. */
function lapsed({ move, to, context: { dossier } }: ActPreview): string[] {
  if (dossier.state !== "letterUnderReview" || to === "letterUnderReview") return [];
  if (move === "approveLetter") return [];
  const given = currentApprovals(dossier).length + currentOpinions(dossier).length;
  if (given === 0) return [];
  return given === 1
    ? ["Une validation ou un avis devient caduc et reste dans l’historique."]
    : [`${given} validations et avis deviennent caducs et restent dans l’historique.`];
}

function directTransmission({ move, context: { dossier } }: ActPreview): string[] {
  return move === "submitHealthProject" && LETTER_STATES.has(dossier.state)
    ? ["La lettre en cours, ses questions et ses échéances sont closes, sans validation."]
    : [];
}

function voided({ to, context: { dossier } }: ActPreview): string[] {
  if (dossier.state !== "aciSigning" || to === "aciSigning" || to === "aciSigned") return [];
  const given = recordedSignatures(dossier).length + declaredSignatures(dossier).length;
  if (given === 0) return [];
  return given === 1
    ? ["Une signature est annulée et reste dans l’historique."]
    : [`${given} signatures sont annulées et restent dans l’historique.`];
}

function passedTerm(preview: ActPreview): string[] {
  if (!preview.payload?.["receivedOn"]) return [];
  const after = dossierAfter(preview);
  const term = runningTerm(after);
  return term && term < todayOf(after)
    ? [
        `Compté depuis cette réception, le délai est passé depuis le ${formatDay(term)} : le projet sera aussitôt réputé validé.`,
      ]
    : [];
}

function otherClass({ move, payload }: ActPreview): string[] {
  if (move !== "openSigning" || typeof payload?.["retainedPopulation"] !== "number") return [];
  const expected = sizeClassOf(payload["retainedPopulation"]);
  const retained = payload["retainedClass"] as SizeClass;
  return expected === retained
    ? []
    : [
        `La population retenue correspond à la ${SIZE_WORDS[expected].name}, et non à la ${SIZE_WORDS[retained].name}.`,
      ];
}

/** Two CPTS may bear the same name: their references tell them apart. */
function sameName({ context: { namesakes = [] } }: ActPreview): string[] {
  if (namesakes.length === 0) return [];
  const others = listOf(namesakes.map((reference) => `dossier ${reference}`));
  return [
    `${namesakes.length === 1 ? "Une autre CPTS porte" : "D’autres CPTS portent"} déjà ce nom : ${others}.`,
  ];
}

function keptOverlap({ move, context: { dossier } }: ActPreview): string[] {
  const { overlap = [] } = dossier;
  if (move !== "validateProject" || overlap.length === 0) return [];
  const { communes, inhabitants } = countPlaces(overlap);
  const twice = plural(inhabitants, "est couvert", "sont couverts");
  return [
    `Le chevauchement demeure : ${formatPopulation(inhabitants)} de ${countOf(communes, "commune")} ${twice} par deux CPTS, et ${plural(inhabitants, "compté", "comptés")} une seule fois.`,
  ];
}

function leftOverlap({ move, context: { dossier } }: ActPreview): string[] {
  const left = unacceptedOverlap(dossier);
  if (move !== "confirmValidation" || left.length === 0) return [];
  const { communes, inhabitants } = countPlaces(left);
  return [
    `L’attestation laisse un chevauchement non accepté : ${countOf(communes, "commune")}, ${formatPopulation(inhabitants)}.`,
  ];
}

/** What the author may not expect of the act. */
export const warningsOf = (preview: ActPreview): string[] => [
  ...keptOverlap(preview),
  ...leftOverlap(preview),
  ...lapsed(preview),
  ...directTransmission(preview),
  ...voided(preview),
  ...passedTerm(preview),
  ...otherClass(preview),
  ...sameName(preview),
];
