import { type Deadline, openDeadlines } from "../lifecycle/deadlines";
import {
  currentApprovals,
  type DossierForDecision,
  recordedSignatures,
} from "../lifecycle/journal";
import { type MilestoneStage, STAGE_WORDS } from "../lifecycle/milestones";
import type { MoveType } from "../lifecycle/moves";
import { receiptOf, runningTerm, tacitEffect, termStart } from "../lifecycle/term";
import { DEADLINE_WORDS, NATURE_WORDS } from "../lifecycle/wording";
import { formatDay, zoneInWords } from "../shared/dates";
import { laterOf, type PlainDate } from "../shared/plain-date";
import { quoted } from "../shared/typography";
import { isPaperDeposit } from "./context";
import { todayOf } from "./date-rules";
import { type ActPreview, dossierAfter } from "./preview";

const DEPOSITS = new Set<MoveType>([
  "submitLetter",
  "answerLetterClarification",
  "submitHealthProject",
  "sendMissingDocuments",
]);

const day = (value: unknown): PlainDate | undefined =>
  typeof value === "string" ? value : undefined;

/** The public stage that the act gives, and its date once the form says it. */
export function stageGiven(
  preview: ActPreview,
): { stage: MilestoneStage; on: PlainDate | undefined } | undefined {
  const { move, to, payload = {} } = preview;
  switch (move) {
    case "approveLetter": {
      if (to !== "projectDrafting") return undefined;
      // The last approval of each authority counts: the ARS may give a second one, alone.
      const approvals = currentApprovals(dossierAfter(preview));
      const dates = new Map(approvals.map((act) => [act.relation, day(act.payload["documentOn"])]));
      const known = [...dates.values()].filter((on) => on !== undefined);
      return { stage: "letterValidated", on: preview.payload && laterOf(known) };
    }
    case "validateProject":
      return { stage: "projectValidated", on: day(payload["signedOn"]) };
    case "withdrawOpposition":
      return { stage: "projectValidated", on: day(payload["decidedOn"]) };
    case "recordSignature": {
      if (to !== "aciSigned" || !preview.payload) return undefined;
      // The simulated act has left the signing round, which keeps it: it made the contract.
      const signatures = recordedSignatures(dossierAfter(preview));
      return { stage: "aciSigned", on: laterOf(signatures.map(({ signedOn }) => signedOn)) };
    }
    case "startOperation":
      return { stage: "operational", on: day(payload["startedOn"]) };
    case "endCpts":
      return { stage: "ended", on: day(payload["endedOn"]) };
    default:
      return undefined;
  }
}

/** The form has not said yet when the document came. */
const countsFromPaper = ({ move, payload, context }: ActPreview) =>
  DEPOSITS.has(move) && isPaperDeposit(context) && !payload;

function termSentence(preview: ActPreview, after: DossierForDecision): string | undefined {
  const before = runningTerm(preview.context.dossier);
  const term = runningTerm(after);
  const zone = zoneInWords(after.timeZone);
  const starts = preview.move === "submitHealthProject" || preview.move === "sendMissingDocuments";
  if (!term) {
    if (!before) return undefined;
    return preview.to === "projectIncomplete"
      ? "Le délai de deux mois s’arrête. Deux nouveaux mois courront à la réception des pièces."
      : "Le délai de deux mois s’éteint.";
  }
  if (term === before) return `Le terme reste le ${formatDay(term)}, 23 h 59, ${zone}.`;
  if (starts && countsFromPaper(preview)) {
    return "Le délai de deux mois court depuis la date de réception, de date à date.";
  }
  const start = termStart(after);
  const from = start ? formatDay(receiptOf(after, start)) : "";
  return `Le délai de deux mois court du ${from} au ${formatDay(term)}, 23 h 59, ${zone}. Sans opposition, le projet est réputé validé le ${formatDay(tacitEffect(term))}.`;
}

const isNew = (before: readonly Deadline[]) => (deadline: Deadline) =>
  deadline.dueOn !== null &&
  deadline.kind !== "legalTerm" &&
  !before.some(({ kind, dueOn }) => kind === deadline.kind && dueOn === deadline.dueOn);

function deadlineSentences(preview: ActPreview, after: DossierForDecision): string[] {
  if (countsFromPaper(preview)) {
    return preview.to === "letterUnderReview"
      ? ["Le délai de réponse de la région court depuis la date de réception."]
      : [];
  }
  const opened = openDeadlines(after).filter(isNew(openDeadlines(preview.context.dossier)));
  const sentences = opened.map(({ kind, dueOn, nature }) =>
    dueOn === null
      ? ""
      : `${DEADLINE_WORDS[kind].todo} : au plus tard le ${formatDay(dueOn)} (${NATURE_WORDS[nature]}).`,
  );
  return [...new Set(sentences)];
}

function stageSentence(preview: ActPreview): string | undefined {
  const given = stageGiven(preview);
  if (!given) return undefined;
  const name = given.stage === "ended" ? "La fin" : `L’étape ${quoted(STAGE_WORDS[given.stage])}`;
  return given.on
    ? `${name} est datée du ${formatDay(given.on)}.`
    : `${name} prend la date que vous saisissez.`;
}

/** Which dates the act sets, moves or puts an end to. */
export function datesOf(preview: ActPreview): string {
  const { move, payload, context } = preview;
  if (move === "correctDate") {
    const term = termSentence(preview, dossierAfter(preview));
    if (payload?.["phase"] === "confirm" && payload["subject"] === "receipt" && term) return term;
    return payload?.["phase"] === "confirm"
      ? "La date du registre change ; l’ancienne reste dans l’historique."
      : "Aucune date ne change avant la confirmation par une autre personne.";
  }
  if (move === "rename") {
    return payload
      ? `Le nom est porté depuis le ${formatDay(String(payload["since"]))}. L’ancien reste trouvé par la recherche.`
      : "Le nom est porté depuis la date que vous saisissez.";
  }
  if (move === "recordSignature" && !payload) {
    return `L’étape ${quoted(STAGE_WORDS.aciSigned)} prend la date de la dernière signature.`;
  }
  const after = dossierAfter(preview);
  const sentences = [
    stageSentence(preview),
    termSentence(preview, after),
    ...deadlineSentences(preview, after),
  ].filter((sentence) => sentence !== undefined);
  if (sentences.length > 0) return sentences.join(" ");
  const left = move === "withdraw" || move === "abandon" || move === "reopen";
  return left
    ? `L’acte prend effet le ${formatDay(todayOf(context.dossier))}. Plus aucun délai ne court.`
    : "Aucune date ne change.";
}
