import { addDays, type PlainDate } from "@/lib/domain/shared/plain-date";

import { idOf } from "../../bulk/ids";
import type { Script } from "../../bulk/script";
import type { Chance } from "./chance";
import { writeCorrection } from "./corrections";
import type { Course } from "./course";
import { Diary } from "./diary";
import { writeContract, writeLetter, writeProject, writeStart } from "./episodes";
import { inventedName } from "./names";
import { remembered } from "./precision";
import { type Beginning, keyOf, scriptOf } from "./script-of";
import { castOf } from "./staff";
import { writeWaiting } from "./waiting";

type Stage = "letterValidated" | "projectValidated" | "aciSigned" | "operational";
type Reached = { stage: Stage; on: PlainDate };

/** The public stages of a course, with a start that the course does not know. */
function stagesOf(course: Course, { chance, until }: Beginning): Reached[] {
  const { letterOn, projectOn, signedOn, endedOn } = course;
  const started = signedOn !== undefined && addDays(signedOn, chance.between(70, 178));
  const last = endedOn ?? addDays(until, 1);
  const starts = started && started < last && chance.next() < 0.93 ? started : undefined;
  const stages: [Stage, PlainDate | undefined][] = [
    ["letterValidated", letterOn],
    ["projectValidated", projectOn],
    ["aciSigned", signedOn],
    ["operational", starts],
  ];
  return stages.flatMap(([stage, on]) => (on === undefined ? [] : [{ stage, on }]));
}

/** Taken over once its région has a register, away from the days of a next stage. */
function takeOverDay(stages: readonly Reached[], opened: PlainDate, chance: Chance): PlainDate {
  let day = addDays(opened, chance.between(0, 90));
  for (const { on } of stages)
    if (on > day && on <= addDays(day, 75)) day = addDays(on, chance.between(2, 20));
  return day;
}

const TAKEN_OVER: Record<Stage, string> = {
  letterValidated: "projectDrafting",
  projectValidated: "projectValidated",
  aciSigned: "aciSigned",
  operational: "operational",
};

const SOURCES = ["Tableau de suivi de l’ARS", "Courriers", "Contrat", "Rapport d’activité"];

/** What was known when the register was opened; some dates are found again later. */
function writeTakeOver(diary: Diary, passed: readonly Reached[], on: PlainDate, life: Beginning) {
  const { anchors, chance } = life;
  const milestones = remembered(passed, { recordedOn: on, anchors, chance });
  const to = TAKEN_OVER[passed.at(-1)?.stage ?? "letterValidated"];
  diary.write(on, "arsOfficer", "takeOver", {
    payload: { to, milestones },
    content: { sources: SOURCES.slice(0, milestones.length) },
  });
  const leader = castOf(life.region.code, life.territory.caisse, life.number).leader;
  diary.write(addDays(on, 1), "arsOfficer", "nameLeader", { payload: { personId: leader.id } });
  const vague = milestones.findIndex(({ precision }) => precision === "year");
  const found = passed[vague];
  if (found && chance.next() < 0.7)
    writeCorrection(diary, {
      stage: found.stage,
      newOn: found.on,
      proposedOn: addDays(on, chance.between(120, 600)),
      by: ["arsOfficer", "arsDirector"],
    });
}

const EPISODES = {
  letterValidated: () => {},
  projectValidated: writeProject,
  aciSigned: writeContract,
  operational: writeStart,
};

/** A letter that was given up, and maybe taken up again. */
function writeDeparture(diary: Diary, { leftOn, resumedOn }: Course, chance: Chance) {
  if (leftOn === undefined) return;
  if (chance.next() < 0.6) diary.write(leftOn, "leader", "withdraw");
  else diary.write(leftOn, "arsOfficer", "abandon");
  if (resumedOn !== undefined) diary.write(resumedOn, "arsOfficer", "reopen");
}

/** Another invented name, some time after its contract. */
function writeRename(diary: Diary, on: PlainDate, number: number) {
  diary.note(on, "leader", "rename", {
    payload: { since: addDays(on, -12) },
    content: {
      name: inventedName(number + 3500),
      reason: "L’assemblée générale a choisi un autre nom.",
    },
  });
}

/** `successor`: the number of the life that goes on after a merger. */
function writeEnd(diary: Diary, endedOn: PlainDate, successor: number | undefined) {
  const merger = successor !== undefined;
  diary.write(endedOn, "arsOfficer", "endCpts", {
    payload: merger
      ? { ground: "merger", endedOn, successorId: idOf(`dossier:${keyOf(successor)}`) }
      : { ground: "dissolution", endedOn },
    ...(merger && { content: { reason: "Les deux associations ont voté leur réunion." } }),
  });
}

/** A whole life from its course: taken over if it began before its register, then act by act. */
export function liveCourse(course: Course, life: Beginning, successor?: number): Script {
  const { chance, openedOn, until, number } = life;
  const diary = new Diary(until, (number * 37) % 240);
  const stages = stagesOf(course, life);
  const takenOver = course.letterOn < openedOn;
  const day = takenOver ? takeOverDay(stages, openedOn, chance) : "";
  const passed = stages.filter(({ on }) => takenOver && on <= day);
  const ends = course.endedOn ?? addDays(until, 1);
  const nextOf = (place: number) => stages[place + 1]?.on ?? course.leftOn ?? ends;
  if (takenOver) writeTakeOver(diary, passed, day, life);
  for (const [place, { stage, on }] of stages.entries()) {
    if (place < passed.length) continue;
    const telling = { diary, chance, before: nextOf(place) };
    if (stage === "letterValidated") writeLetter(telling, on, life);
    if (stage === "projectValidated") writeDeparture(diary, course, chance);
    EPISODES[stage](telling, on);
  }
  if (course.projectOn === undefined) writeDeparture(diary, course, chance);
  if (course.signedOn !== undefined && course.endedOn === undefined && chance.next() < 0.04)
    writeRename(diary, addDays(diary.latest, chance.between(60, 400)), number);
  if (course.endedOn !== undefined) writeEnd(diary, diary.after(0, course.endedOn), successor);
  if (ends > until) writeWaiting(diary, course, life);
  return scriptOf(life, diary);
}
