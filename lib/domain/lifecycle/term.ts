import { addDays, addMonths, dayIn, type PlainDate } from "../shared/plain-date";
import { type Act, type DossierForDecision, lastAct } from "./journal";

/**
 * The last day on which the ARS may oppose a projet de santé: two months after its receipt, date
 * to date, clamped to the month's end. In and out: plain dates in the territory's zone; the
 * opposition is in time until 23:59:59 of that day, the validation is tacit from the next.
 * Source: art. L. 1434-12 du code de la santé publique.
 */
export const legalTerm = (receivedOn: PlainDate): PlainDate => addMonths(receivedOn, 2);

/** The day a tacit validation takes effect: the day after the term (same article). */
export const tacitEffect = (termOn: PlainDate): PlainDate => addDays(termOn, 1);

type Dossier = Pick<DossierForDecision, "acts" | "timeZone" | "rules">;

/**
 * The day a deposit was received: as confirmed by the last rectification, else the date given by
 * the institution that recorded it, else the day of its recording in the territory's zone.
 */
export function receiptOf({ acts, timeZone }: Dossier, deposit: Act): PlainDate {
  const corrected = acts.findLast(
    ({ move, payload }) =>
      move === "correctDate" &&
      payload["phase"] === "confirm" &&
      payload["subject"] === "receipt" &&
      payload["actVersion"] === deposit.version,
  )?.payload["newOn"];
  const stated = corrected ?? deposit.payload["receivedOn"];
  return typeof stated === "string" ? stated : dayIn(timeZone, deposit.madeAt);
}

/** The deposit from which the running two months are counted, when missing documents restart them. */
export function termStart(dossier: Dossier): Act | undefined {
  const project = lastAct(dossier, "submitHealthProject");
  if (!project || !dossier.rules.restartsOnMissingDocuments) return project;
  const asked = dossier.acts.find(
    (act) => act.move === "askMissingDocuments" && act.version > project.version,
  );
  if (!asked) return project;
  return dossier.acts.find(
    (act) => act.move === "sendMissingDocuments" && act.version > asked.version,
  );
}

const UNDER_TERM = new Set<string>([
  "projectSubmitted",
  "projectIncomplete",
  "projectUnderReview",
  "projectClarification",
]);

/** The legal term that runs now (plain date), or undefined when none does. */
export function runningTerm(
  dossier: Dossier & Pick<DossierForDecision, "state">,
): PlainDate | undefined {
  if (!UNDER_TERM.has(dossier.state)) return undefined;
  const start = termStart(dossier);
  return start && legalTerm(receiptOf(dossier, start));
}

/** True from the day after the term, in the territory's zone. */
export function isTermPassed(
  dossier: Dossier & Pick<DossierForDecision, "state" | "now">,
): boolean {
  const term = runningTerm(dossier);
  return term !== undefined && dayIn(dossier.timeZone, dossier.now) > term;
}
