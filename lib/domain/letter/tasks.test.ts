import { describe, expect, it } from "vitest";

import { typographyProblems } from "../shared/typography-problems";
import type { Draft } from "../topics/tasks";
import type { Answers } from "../topics/topic";
import { letterSubmission } from "./submission";
import { letterTasks } from "./tasks";
import { LETTER_GROUPS, LETTER_TOPICS } from "./topics";

const finished = (answers: Answers) => ({ answers, finished: true });

const complete: Draft = {
  projectLeader: finished({
    name: "Claire Meunier",
    profession: "Médecin généraliste",
    email: "claire@exemple.fr",
  }),
  involvedActors: finished({ professions: { generalPractitioner: 4, nurse: 6 }, structures: {} }),
  territory: finished({ communes: ["43040", "43112", "43040"], reason: "Bassin de vie" }),
  initialDiagnosis: finished({ needs: "Accès au médecin traitant" }),
  missionOrientations: finished({
    careAccess: "a",
    carePathways: "b",
    prevention: "c",
    healthCrisis: "d",
  }),
  provisionalCalendar: finished({ steps: "Juin 2027" }),
};

const statusesOf = (draft: Draft) =>
  Object.fromEntries(
    letterTasks(draft)
      .groups.flatMap(({ tasks }) => tasks)
      .map(({ topic, status }) => [topic.id, status]),
  );

describe("the tasks of a letter", () => {
  it("begin with nothing done", () => {
    const tasks = letterTasks({});
    expect([tasks.done, tasks.required, tasks.ready]).toEqual([0, 6, false]);
    expect(new Set(Object.values(statusesOf({})))).toEqual(new Set(["toDo"]));
  });

  it("are ready when the six required parts are finished, the others left alone", () => {
    const tasks = letterTasks(complete);
    expect([tasks.done, tasks.required, tasks.ready]).toEqual([6, 6, true]);
    expect(statusesOf(complete)).toMatchObject({ supportRequest: "toDo", territory: "done" });
  });

  it("tell a part begun from a part with a problem", () => {
    const one = { professions: { nurse: 6 }, structures: {} };
    expect(statusesOf({ involvedActors: { answers: one, finished: false } })).toMatchObject({
      involvedActors: "inProgress",
    });
    expect(statusesOf({ involvedActors: finished(one) })).toMatchObject({
      involvedActors: "problem",
    });
    const blank = { name: "", profession: "", email: "", phone: "", rpps: "" };
    expect(statusesOf({ projectLeader: { answers: blank, finished: false } })).toMatchObject({
      projectLeader: "toDo",
    });
  });

  it.each(LETTER_TOPICS.filter(({ required }) => required))("need $id", ({ id }) => {
    expect(letterTasks({ ...complete, [id]: undefined }).ready).toBe(false);
    expect(letterTasks({ ...complete, [id]: finished({}) }).ready).toBe(false);
  });

  it("need two professions", () => {
    const one = finished({ professions: { nurse: 40 }, structures: { hospital: 3 } });
    const tasks = letterTasks({ ...complete, involvedActors: one });
    expect(tasks.ready).toBe(false);
    const task = tasks.groups[0]?.tasks.find(({ topic }) => topic.id === "involvedActors");
    expect(task?.gaps).toEqual({ professions: ["Indiquez au moins deux professions"] });
  });

  it("show problems found elsewhere", () => {
    const tasks = letterTasks(complete, { territory: { communes: ["Retirez Marseille"] } });
    expect([tasks.done, tasks.ready]).toEqual([5, false]);
  });
});

it("submits codes and counts apart from texts, each commune once", () => {
  const { payload, content, communes } = letterSubmission(complete);
  expect(payload).toEqual({ statement: true, professions: { generalPractitioner: 4, nurse: 6 } });
  expect(communes).toEqual([{ code: "43040" }, { code: "43112" }]);
  expect(content.topics["territory"]).toEqual({ reason: "Bassin de vie" });
  expect(content.topics["supportRequest"]).toBeUndefined();
});

it("asks in French that is set right, at addresses of their own", () => {
  const texts = LETTER_GROUPS.flatMap(({ title, topics }) => [
    title,
    ...topics.flatMap(({ task, heading, hint, lede, fields }) => [
      task,
      heading,
      hint,
      lede,
      ...fields.flatMap((field) => [
        field.label,
        field.hint,
        field.missing,
        ...("options" in field ? field.options.flatMap(({ label, hint }) => [label, hint]) : []),
      ]),
    ]),
  ]).filter((text) => text !== undefined);
  expect(texts.filter((text) => typographyProblems(text).length > 0)).toEqual([]);
  expect(new Set(LETTER_TOPICS.map(({ slug }) => slug)).size).toBe(LETTER_TOPICS.length);
});
