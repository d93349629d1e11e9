import { describe, expect, it } from "vitest";

import type { Draft } from "../topics/tasks";
import type { Answers } from "../topics/topic";
import { changeGaps } from "./gaps";
import { proposalOf } from "./proposal";
import { changeTasks } from "./tasks";
import { IN_FORCE } from "./testing/proposal";

const finished = (answers: Answers) => ({ answers, finished: true });

const draft = (kind: string, files: string[] = []): Draft => ({
  territory: finished({ communes: [{ code: "43040" }] }),
  kind: finished({ kind }),
  reasons: finished({ reasons: "Une commune nous rejoint." }),
  ...(files.length > 0 && { letter: finished({ files }) }),
});

describe("the tasks of a change", () => {
  it("ask for the letter of the professionals for an attachment only", () => {
    expect(changeTasks(draft("revision"))).toMatchObject({ required: 3, done: 3, ready: true });
    expect(changeTasks(draft("attachment"))).toMatchObject({ required: 4, done: 3, ready: false });
    expect(changeTasks(draft("attachment", ["a"]))).toMatchObject({ done: 4, ready: true });
  });
});

describe("what a draft proposes", () => {
  it("carries the letter of an attachment, and no file otherwise", () => {
    expect(proposalOf(draft("attachment", ["a"]))).toEqual({
      kind: "attachment",
      reasons: "Une commune nous rejoint.",
      communes: [{ code: "43040" }],
      fileIds: ["a"],
    });
    expect(proposalOf(draft("revision", ["a"]))?.fileIds).toEqual([]);
  });

  it("is nothing while its kind is not said", () => {
    expect(proposalOf({})).toBeUndefined();
    expect(proposalOf(draft("merger"))).toBeUndefined();
  });
});

describe("a territory that cannot be proposed", () => {
  it("is the one in force", () => {
    expect(changeGaps(IN_FORCE, IN_FORCE.toReversed(), "revision")).toHaveLength(1);
    expect(changeGaps(IN_FORCE, [{ code: "43040" }], "revision")).toEqual([]);
  });

  it("loses communes though it is an attachment", () => {
    expect(changeGaps(IN_FORCE, [{ code: "43040" }], "attachment")[0]).toMatch(/il en manque 2$/);
    expect(changeGaps(IN_FORCE, [...IN_FORCE, { code: "43040" }], "attachment")).toEqual([]);
  });
});
