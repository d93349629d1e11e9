import { addDays, type PlainDate } from "@/lib/domain/shared/plain-date";

import type { Script } from "../../bulk/script";
import type { Chance } from "./chance";
import type { Course } from "./course";
import { Diary } from "./diary";
import { type Beginning, scriptOf } from "./script-of";

type Telling = { diary: Diary; chance: Chance; until: PlainDate };

const ago = ({ chance, until }: Telling, least: number, most: number) =>
  addDays(until, -chance.between(least, most));

/** A project that is examined now, or one that the ARS opposed. */
function writeDeposit(telling: Telling) {
  const { diary, chance } = telling;
  if (chance.next() < 0.08) {
    const sent = diary.after(1, ago(telling, 90, 260));
    diary.write(sent, "leader", "submitHealthProject");
    diary.write(addDays(sent, 8), "arsOfficer", "acknowledgeComplete");
    diary.write(addDays(sent, 41), "arsDirector", "opposeProject");
    return;
  }
  const sent = diary.after(1, ago(telling, 2, 48));
  diary.write(sent, "leader", "submitHealthProject");
  if (chance.next() < 0.12) {
    diary.write(addDays(sent, 9), "arsOfficer", "askMissingDocuments");
    return;
  }
  diary.write(addDays(sent, 9), "arsOfficer", "acknowledgeComplete");
  if (chance.next() < 0.2) diary.write(addDays(sent, 15), "arsOfficer", "askProjectClarification");
}

/** What a CPTS that is still on its way has under way on the last day. */
export function writeWaiting(diary: Diary, course: Course, { chance, until }: Beginning) {
  const telling = { diary, chance, until };
  const { projectOn, signedOn, leftOn, resumedOn } = course;
  if (signedOn !== undefined || (leftOn !== undefined && resumedOn === undefined)) return;
  if (projectOn === undefined) {
    if (chance.next() < 0.5) writeDeposit(telling);
    return;
  }
  if (chance.next() < 0.3) return;
  diary.write(diary.after(1, ago(telling, 20, 70)), "leadCpamOfficer", "openAci");
  if (chance.next() < 0.4)
    diary.write(diary.after(1, ago(telling, 2, 18)), "leadCpamOfficer", "openSigning");
}

/** A project that nothing public says yet: an idea, a letter under examination, one that was refused. */
export function liveBeforeTheLetter(life: Beginning): Script {
  const { chance, until, number } = life;
  const telling = { diary: new Diary(until, (number * 37) % 240), chance, until };
  const { diary } = telling;
  const kind = chance.between(0, 9);
  if (kind < 3) {
    diary.write(ago(telling, 5, 300), "leader", "createProject");
  } else if (kind < 7) {
    const sent = ago(telling, 3, 50);
    diary.write(addDays(sent, -chance.between(20, 120)), "leader", "createProject");
    diary.write(sent, "leader", "submitLetter");
    if (kind === 5) diary.write(addDays(sent, 14), "arsOfficer", "approveLetter");
    if (kind === 6) diary.write(addDays(sent, 12), "leadCpamOfficer", "askLetterClarification");
  } else {
    const sent = ago(telling, 80, 600);
    diary.write(addDays(sent, -chance.between(20, 120)), "leader", "createProject");
    diary.write(sent, "leader", "submitLetter");
    if (kind < 9) diary.write(addDays(sent, 50), "arsOfficer", "refuseLetter");
    else diary.write(addDays(sent, 30), "leader", "withdraw");
  }
  return scriptOf(life, diary);
}
