import { legalTerm, tacitEffect } from "@/lib/domain/lifecycle/term";
import { addDays, daysBetween, type PlainDate } from "@/lib/domain/shared/plain-date";

import type { Chance } from "./chance";
import { writeCorrection } from "./corrections";
import type { Diary } from "./diary";

/** What an episode of a life needs to know: where it is written, and what comes next. */
type Telling = {
  diary: Diary;
  chance: Chance;
  /** The day of the next episode: nothing of this one is recorded later. */
  before: PlainDate;
};

const earlier = (a: PlainDate, b: PlainDate) => (a < b ? a : b);
const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b);

/** Most acts are recorded within days, some a good while after the day of their document. */
function recordedAfter({ chance, before }: Telling, on: PlainDate, late: number): PlainDate {
  const days = chance.next() < late ? chance.between(35, 150) : chance.between(0, 6);
  return later(on, earlier(addDays(on, days), addDays(before, -1)));
}

/** Opened in an open register, then a letter that both authorities validated. */
export function writeLetter(
  telling: Telling,
  letterOn: PlainDate,
  { openedOn, rounds }: { openedOn: PlainDate; rounds: number },
) {
  const { diary, chance } = telling;
  const submitted = later(openedOn, addDays(letterOn, -chance.between(22, 55)));
  diary.write(
    later(openedOn, addDays(submitted, -chance.between(30, 110))),
    "leader",
    "createProject",
  );
  diary.write(submitted, "leader", "submitLetter");
  for (let round = 0; round < rounds; round += 1) {
    diary.write(submitted, "arsOfficer", "askLetterClarification");
    diary.write(submitted, "leader", "answerLetterClarification");
  }
  const ars = later(submitted, addDays(letterOn, -chance.between(0, 9)));
  diary.write(ars, "arsOfficer", "approveLetter", { payload: { documentOn: ars } });
  diary.write(recordedAfter(telling, letterOn, 0.12), "leadCpamOfficer", "approveLetter", {
    payload: { documentOn: letterOn },
  });
}

/** The day of a deposit that silence validates on a given day; none when the calendar has none. */
function depositFor(tacitOn: PlainDate): PlainDate | undefined {
  return [58, 59, 60, 61, 62, 63]
    .map((days) => addDays(tacitOn, -days))
    .find((deposit) => tacitEffect(legalTerm(deposit)) === tacitOn);
}

/** A projet de santé, validated by a decision, or by silence. */
export function writeProject(telling: Telling, projectOn: PlainDate) {
  const { diary, chance } = telling;
  const silent = chance.next() < 0.09 ? depositFor(projectOn) : undefined;
  if (silent !== undefined && silent > diary.latest) {
    diary.write(silent, "leader", "submitHealthProject");
    diary.write(addDays(silent, chance.between(3, 12)), "arsOfficer", "acknowledgeComplete");
    diary.write(projectOn, "system", "deemValidated");
    return;
  }
  const sent = earlier(projectOn, diary.after(0, addDays(projectOn, -chance.between(24, 50))));
  diary.write(sent, "leader", "submitHealthProject");
  const days = daysBetween(sent, projectOn);
  if (days >= 10)
    diary.write(addDays(sent, chance.between(2, 9)), "arsOfficer", "acknowledgeComplete");
  if (days >= 34 && chance.next() < 0.2) {
    diary.write(addDays(sent, 14), "arsOfficer", "askProjectClarification");
    diary.write(addDays(sent, 24), "leader", "answerProjectClarification");
  }
  const recorded = later(
    projectOn,
    earlier(addDays(projectOn, chance.between(0, 4)), addDays(telling.before, -1)),
  );
  const who = chance.next() < 0.7 ? "arsDirector" : "arsOfficer";
  diary.write(recorded, who, "validateProject", {
    payload: { signedOn: projectOn, notifiedOn: recorded },
  });
}

const PARTIES = ["cpts", "leadCpam", "ars"];

/** A contract, from its negotiation to its last signature; a few are first recorded with a wrong date. */
export function writeContract(telling: Telling, signedOn: PlainDate) {
  const { diary, chance } = telling;
  const days = daysBetween(diary.latest, signedOn);
  const opened = earlier(signedOn, addDays(diary.latest, Math.floor(days * 0.4)));
  const opener = chance.next() < 0.5 ? "leader" : "leadCpamOfficer";
  diary.write(later(diary.latest, opened), opener, "openAci");
  const signing = diary.after(0, addDays(signedOn, -chance.between(6, 24)));
  diary.write(earlier(signedOn, signing), "leadCpamOfficer", "openSigning");
  const wrong =
    chance.next() < 0.03 && days > 60 ? addDays(signedOn, -chance.between(4, 15)) : signedOn;
  const recorded = recordedAfter(telling, signedOn, 0.14);
  diary.write(recorded, "leadCpamOfficer", "recordSignature", {
    payload: { signatures: PARTIES.map((party) => ({ party, signedOn: wrong })) },
  });
  if (wrong !== signedOn)
    writeCorrection(diary, {
      stage: "aciSigned",
      newOn: signedOn,
      proposedOn: addDays(recorded, chance.between(20, 190)),
      by: ["leadCpamOfficer", "arsOfficer"],
    });
}

export function writeStart(telling: Telling, startedOn: PlainDate) {
  const recorded = telling.diary.after(0, recordedAfter(telling, startedOn, 0.15));
  telling.diary.write(recorded, "leadCpamOfficer", "startOperation", { payload: { startedOn } });
}
