import type { MoveType } from "../lifecycle/moves";
import { laterOf, type PlainDate } from "../shared/plain-date";

/** The date of the payload that dates the act; an act without one is dated when it is recorded. */
const DATED_BY: Partial<Record<MoveType, string>> = {
  submitLetter: "receivedOn",
  answerLetterClarification: "receivedOn",
  submitHealthProject: "receivedOn",
  sendMissingDocuments: "receivedOn",
  answerProjectClarification: "receivedOn",
  approveLetter: "documentOn",
  refuseLetter: "documentOn",
  validateProject: "signedOn",
  opposeProject: "signedOn",
  recordTimelyOpposition: "signedOn",
  confirmValidation: "signedOn",
  deemValidated: "effectiveOn",
  withdrawOpposition: "decidedOn",
  startOperation: "startedOn",
  rename: "since",
  endCpts: "endedOn",
};

/** The day of an act: what its document says, or the latest of its signatures. */
export function actedOnOf(move: MoveType, payload: Record<string, unknown>): PlainDate | undefined {
  if (move === "recordSignature") {
    const signatures = (payload["signatures"] ?? []) as { signedOn: PlainDate }[];
    return laterOf(signatures.map(({ signedOn }) => signedOn));
  }
  const key = DATED_BY[move];
  const on = key ? payload[key] : undefined;
  return typeof on === "string" ? on : undefined;
}
