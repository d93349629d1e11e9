import { describe, expect, test } from "vitest";

import { noFields } from "../shared/form";
import { readDeclaration } from "./declaring";

const TODAY = "2026-06-25";

const typed = (values: Record<string, string>) =>
  Object.assign(
    noFields(),
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])),
  );

type Last = Parameters<typeof readDeclaration>[1]["last"];
const OPENED: Last = { kind: "opened", coveredSince: null };
const COMPLETE: Last = { kind: "complete", coveredSince: "2019-01-01" };

const read = (values: Record<string, string>, last?: Last) =>
  readDeclaration(typed(values), { last, today: TODAY });

describe("what an ARS declares", () => {
  test.each([
    ["opened first", { nature: "opened", le: "2026-06-01" }, undefined, null],
    [
      "complete then",
      { nature: "complete", le: "25/06/2026", couvre: "2019-01-01" },
      OPENED,
      "2019-01-01",
    ],
    [
      "since another day",
      { nature: "complete", le: TODAY, couvre: "2018-01-01" },
      COMPLETE,
      "2018-01-01",
    ],
    [
      "no longer, whatever it covers",
      { nature: "incomplete", le: TODAY, couvre: "2018-01-01" },
      COMPLETE,
      null,
    ],
  ])("%s", (_, values, last, coveredSince) => {
    expect(read(values, last)).toMatchObject({
      ok: true,
      value: { kind: values.nature, coveredSince },
    });
  });

  test.each([
    ["nothing", {}, undefined, ["nature", "le"]],
    ["complete before it is opened", { nature: "complete", le: TODAY }, undefined, ["nature"]],
    ["opened once complete", { nature: "opened", le: TODAY }, COMPLETE, ["nature"]],
    [
      "the same again",
      { nature: "complete", le: TODAY, couvre: "2019-01-01" },
      COMPLETE,
      ["nature"],
    ],
    ["an unknown nature", { nature: "closed", le: TODAY }, OPENED, ["nature"]],
    ["tomorrow", { nature: "complete", le: "2026-06-26" }, OPENED, ["le"]],
    ["no day", { nature: "complete", le: "30/02/2026" }, OPENED, ["le"]],
    ["before the law", { nature: "complete", le: TODAY, couvre: "2016-01-25" }, OPENED, ["couvre"]],
    [
      "covering from later on",
      { nature: "complete", le: "2026-06-01", couvre: "2026-06-02" },
      OPENED,
      ["couvre"],
    ],
  ])("refused: %s", (_, values, last, names) => {
    const result = read(values, last);
    expect(Object.keys(result.ok ? {} : result.failure)).toEqual(names);
  });
});
