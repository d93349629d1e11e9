import { describe, expect, it } from "vitest";

import { typographyProblems } from "../shared/typography-problems";
import { answerRows } from "../topics/answer-rows";
import type { Draft } from "../topics/tasks";
import type { Answers } from "../topics/topic";
import { registrationOf } from "./registration";
import { projectSubmission } from "./submission";
import { projectTasks } from "./tasks";
import { PROJECT_TOPICS } from "./topics";

const finished = (answers: Answers) => ({ answers, finished: true });

const complete: Draft = {
  territory: finished({ communes: ["57463"], reason: "" }),
  projectDocument: finished({ files: ["f1", "f2"] }),
};

describe("the tasks of a health project", () => {
  it("need the territory and the document, nothing else", () => {
    expect(projectTasks(complete)).toMatchObject({ done: 2, required: 2, ready: true });
    expect(projectTasks({ ...complete, projectDocument: undefined }).ready).toBe(false);
    expect(projectTasks({ ...complete, territory: undefined }).ready).toBe(false);
  });

  it("keep their addresses apart", () => {
    expect(new Set(PROJECT_TOPICS.map(({ slug }) => slug)).size).toBe(PROJECT_TOPICS.length);
  });
});

describe("what a project is expected to hold", () => {
  const [sections, sheets] = PROJECT_TOPICS.filter(({ id }) =>
    ["sections", "actionSheets"].includes(id),
  );

  it("is shown whole, missing until said present", () => {
    expect(sections && answerRows(sections, {})[0]?.expected).toHaveLength(7);
    const [row] = sheets ? answerRows(sheets, { present: ["prevention", "careAccess"] }) : [];
    expect(row?.lines).toEqual(["Accès aux soins", "Prévention"]);
    expect(row?.expected?.filter(({ present }) => !present)).toHaveLength(4);
  });

  it("takes the court's registration where there is no RNA", () => {
    expect(registrationOf({ rna: "", court: "Metz, volume 95, folio 12" })).toBe(
      "Metz, volume 95, folio 12",
    );
    expect(registrationOf({ name: "CPTS" })).toBeUndefined();
  });
});

it("submits the project itself first among the files", () => {
  const association = finished({ name: "CPTS", rna: "W432001234", court: "" });
  expect(projectSubmission({ ...complete, association })).toEqual({
    payload: { statement: true, registration: "W432001234" },
    content: {
      topics: {
        projectDocument: {},
        territory: { reason: "" },
        association: { name: "CPTS", rna: "W432001234", court: "" },
      },
    },
    communes: [{ code: "57463" }],
    fileIds: ["f1", "f2"],
  });
});

it("asks in French that is set right", () => {
  const texts = PROJECT_TOPICS.flatMap(({ task, heading, hint, lede, fields }) => [
    task,
    heading,
    hint,
    lede,
    ...fields.flatMap(({ label, hint: help, missing }) => [label, help, missing]),
  ]).filter((text) => text !== undefined);
  expect(texts.filter((text) => typographyProblems(text).length > 0)).toEqual([]);
});
