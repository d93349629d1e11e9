import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays } from "../shared/plain-date";
import {
  highestStage,
  type Milestone,
  type MilestoneStage,
  PRECISIONS,
  PUBLIC_STAGES,
  stageAt as stageIn,
  standingMilestones,
} from "./milestones";
import { lifeIn, tacitLife } from "./testing/scenes";

const NOW = "2030-01-01T12:00:00.000Z";

const stageAt = (
  rows: readonly Milestone[],
  on: string,
  knownAt: string,
  timeZone = "Europe/Paris",
) => stageIn(rows, on, knownAt, timeZone);

let version = 0;

const row = (
  stage: MilestoneStage,
  effectiveOn: string | null,
  more: Partial<Milestone> = {},
): Milestone => {
  version += 1;
  return {
    id: `row-${version}`,
    stage,
    effectiveOn,
    precision: effectiveOn === null ? "unknown" : "day",
    recordedAt: `${effectiveOn ?? "2026-01-10"}T12:00:00.000Z`,
    actVersion: version,
    replaces: null,
    cancelled: false,
    ...more,
  };
};

describe("true on a day", () => {
  const rows = [
    row("letterValidated", "2024-03-04"),
    row("projectValidated", "2025-01-15"),
    row("aciSigned", "2025-11-20"),
    row("operational", "2026-02-01"),
  ];

  test.each([
    ["2024-03-03", undefined],
    ["2024-03-04", "letterValidated"],
    ["2025-01-14", "letterValidated"],
    ["2025-01-15", "projectValidated"],
    ["2025-11-19", "projectValidated"],
    ["2025-11-20", "aciSigned"],
    ["2026-02-01", "operational"],
    ["2029-12-31", "operational"],
  ])("%s: %s", (on, stage) => {
    expect(stageAt(rows, on, NOW)).toBe(stage);
    expect(stageAt(rows.toReversed(), on, NOW)).toBe(stage);
  });

  test("a stage is not skipped backwards: the highest counts, whatever came first", () => {
    expect(
      stageAt(
        [row("aciSigned", "2020-01-01"), row("letterValidated", "2021-01-01")],
        "2022-01-01",
        NOW,
      ),
    ).toBe("aciSigned");
  });

  test("nothing recorded, nothing true", () => {
    expect(stageAt([], "2026-01-01", NOW)).toBeUndefined();
    expect(highestStage([], NOW)).toBeUndefined();
  });
});

describe("as known at an instant", () => {
  const late = row("letterValidated", "2024-03-04", { recordedAt: "2026-06-01T08:00:00.000Z" });

  test("a date of the past is not known before its recording, and is known at it", () => {
    expect(stageAt([late], "2026-05-01", "2026-06-01T07:59:59.999Z")).toBeUndefined();
    expect(stageAt([late], "2026-05-01", "2026-06-01T08:00:00.000Z")).toBe("letterValidated");
    expect(stageAt([late], "2024-03-03", NOW)).toBeUndefined();
  });

  test("instants are compared as instants, whatever their zone", () => {
    expect(stageAt([late], "2026-05-01", "2026-06-01T09:30:00+02:00")).toBeUndefined();
    expect(stageAt([late], "2026-05-01", "2026-06-01T10:00:00+02:00")).toBe("letterValidated");
  });

  test("a rectification changes what is true, and not what was known before it", () => {
    const old = row("projectValidated", "2025-01-15");
    const corrected = row("projectValidated", "2025-03-01", {
      recordedAt: "2026-06-01T08:00:00.000Z",
      replaces: old.id,
    });
    const rows = [old, corrected];
    const before = "2026-05-31T08:00:00.000Z";
    expect(stageAt(rows, "2025-02-01", before)).toBe("projectValidated");
    expect(stageAt(rows, "2025-02-01", NOW)).toBeUndefined();
    expect(stageAt(rows, "2025-03-01", NOW)).toBe("projectValidated");
    expect(standingMilestones(rows, before)).toEqual([old]);
    expect(standingMilestones(rows, NOW)).toEqual([corrected]);
  });

  test("a chain of rectifications: the last one known", () => {
    const first = row("aciSigned", "2025-01-01");
    const second = row("aciSigned", "2025-02-01", {
      replaces: first.id,
      recordedAt: "2026-02-01T00:00:00Z",
    });
    const third = row("aciSigned", "2025-03-01", {
      replaces: second.id,
      recordedAt: "2026-03-01T00:00:00Z",
    });
    const rows = [first, second, third];
    expect(standingMilestones(rows, "2026-01-31T00:00:00Z")).toEqual([first]);
    expect(standingMilestones(rows, "2026-02-15T00:00:00Z")).toEqual([second]);
    expect(standingMilestones(rows, NOW)).toEqual([third]);
  });

  test("a cancelled row takes away what it replaces, once known", () => {
    const old = row("projectValidated", "2025-01-15");
    const cancelled = row("projectValidated", "2025-01-15", {
      recordedAt: "2025-02-01T00:00:00.000Z",
      replaces: old.id,
      cancelled: true,
    });
    const rows = [row("letterValidated", "2024-01-01"), old, cancelled];
    expect(stageAt(rows, "2025-01-20", "2025-01-25T00:00:00Z")).toBe("projectValidated");
    expect(stageAt(rows, "2025-01-20", NOW)).toBe("letterValidated");
    expect(highestStage(rows, "2025-01-25T00:00:00Z")).toBe("projectValidated");
    expect(highestStage(rows, NOW)).toBe("letterValidated");
  });
});

describe("dates of lower precision", () => {
  const recordedAt = "2026-01-10T12:00:00.000Z";

  test.each([
    ["month", "2025-02-01", "2025-02-27", "2025-02-28"],
    ["month", "2024-02-01", "2024-02-28", "2024-02-29"],
    ["month", "2025-12-01", "2025-12-30", "2025-12-31"],
    ["year", "2025-01-01", "2025-12-30", "2025-12-31"],
    ["year", "2025-06-15", "2025-12-30", "2025-12-31"],
    // The month or year is not over when it is recorded: from that day.
    ["month", "2026-01-01", "2026-01-09", "2026-01-10"],
    ["year", "2026-01-01", "2026-01-09", "2026-01-10"],
    ["unknown", null, "2026-01-09", "2026-01-10"],
  ] as const)(
    "%s %s counts from its last day, or from the day recorded: not %s, but %s",
    (precision, on, before, from) => {
      const rows = [row("aciSigned", on, { precision, recordedAt })];
      expect(stageAt(rows, before, NOW)).toBeUndefined();
      expect(stageAt(rows, from, NOW)).toBe("aciSigned");
    },
  );

  test("a day counts from itself, even when recorded later", () => {
    expect(stageAt([row("aciSigned", "2025-02-01", { recordedAt })], "2025-02-01", NOW)).toBe(
      "aciSigned",
    );
  });

  test.each([
    ["America/Cayenne", "2026-01-10"],
    ["Europe/Paris", "2026-01-11"],
    ["Indian/Reunion", "2026-01-11"],
    ["Pacific/Noumea", "2026-01-11"],
  ])("the day recorded is that of the territory: in %s, %s", (timeZone, day) => {
    const rows = [row("aciSigned", null, { recordedAt: "2026-01-11T01:30:00.000Z" })];
    expect(stageAt(rows, addDays(day, -1), NOW, timeZone)).toBeUndefined();
    expect(stageAt(rows, day, NOW, timeZone)).toBe("aciSigned");
  });

  test("where no zone is said, that of Paris", () => {
    const rows = [row("aciSigned", null, { recordedAt: "2026-01-10T23:30:00.000Z" })];
    expect(stageAt(rows, "2026-01-10", NOW)).toBeUndefined();
    expect(stageAt(rows, "2026-01-11", NOW)).toBe("aciSigned");
  });
});

describe("left, resumed, ended", () => {
  const project = () => row("projectValidated", "2024-01-10");

  test("left on a day, nothing from it on, until resumed", () => {
    const rows = [project(), row("left", "2024-05-01"), row("resumed", "2024-09-01")];
    expect(stageAt(rows, "2024-04-30", NOW)).toBe("projectValidated");
    expect(stageAt(rows, "2024-05-01", NOW)).toBeUndefined();
    expect(stageAt(rows, "2024-08-31", NOW)).toBeUndefined();
    expect(stageAt(rows, "2024-09-01", NOW)).toBe("projectValidated");
    expect(highestStage(rows.slice(0, 2), NOW)).toBe("projectValidated");
  });

  test("left and resumed on the same day: the later act says", () => {
    const left = row("left", "2024-05-01");
    const resumed = row("resumed", "2024-05-01");
    const leftAgain = row("left", "2024-05-01");
    expect(stageAt([project(), left, resumed], "2024-05-01", NOW)).toBe("projectValidated");
    expect(stageAt([project(), resumed, left], "2024-05-01", NOW)).toBe("projectValidated");
    expect(stageAt([project(), left, resumed, leftAgain], "2024-05-01", NOW)).toBeUndefined();
  });

  test("ended on a day, nothing from it on", () => {
    const rows = [project(), row("ended", "2025-06-30")];
    expect(stageAt(rows, "2025-06-29", NOW)).toBe("projectValidated");
    expect(stageAt(rows, "2025-06-30", NOW)).toBeUndefined();
  });

  test("an end of the past, recorded later, is not known before", () => {
    const rows = [
      project(),
      row("ended", "2025-06-30", { recordedAt: "2026-01-01T00:00:00.000Z" }),
    ];
    expect(stageAt(rows, "2025-07-01", "2025-12-31T00:00:00Z")).toBe("projectValidated");
    expect(stageAt(rows, "2025-07-01", NOW)).toBeUndefined();
  });

  test("an end known to the year counts from its last day", () => {
    const rows = [
      project(),
      row("ended", "2025-01-01", { precision: "year", recordedAt: "2026-05-01T00:00:00Z" }),
    ];
    expect(stageAt(rows, "2025-12-30", NOW)).toBe("projectValidated");
    expect(stageAt(rows, "2025-12-31", NOW)).toBeUndefined();
  });
});

describe("along a life played", () => {
  test("each milestone comes with its act", () => {
    const life = lifeIn("ended");
    expect(life.milestones.map(({ stage, effectiveOn }) => [stage, effectiveOn])).toEqual([
      ["letterValidated", "2026-03-04"],
      ["projectValidated", "2026-07-15"],
      ["aciSigned", "2026-10-20"],
      ["operational", "2027-01-10"],
      ["ended", "2028-02-01"],
    ]);
    expect(stageAt(life.milestones, "2026-07-15", life.now)).toBe("projectValidated");
    expect(stageAt(life.milestones, "2026-07-15", "2026-07-14T12:00:00Z")).toBe("letterValidated");
    expect(stageAt(life.milestones, "2028-02-01", life.now)).toBeUndefined();
  });

  test("an opposition recorded late: validated as it was known, never as it is known", () => {
    const life = tacitLife().at("2026-09-01").play("arsDirector", "recordTimelyOpposition");
    expect(stageAt(life.milestones, "2026-08-15", "2026-08-20T00:00:00Z")).toBe("projectValidated");
    expect(stageAt(life.milestones, "2026-08-15", life.now)).toBe("letterValidated");
  });

  test("a departure before any stage leaves no trace", () => {
    expect(lifeIn("emergence").play("leader", "withdraw").milestones).toEqual([]);
  });
});

test("knowing more never makes an older stage appear out of nothing", () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays("2018-01-01", days));
  const milestone = fc
    .tuple(fc.constantFrom(...PUBLIC_STAGES), day, day, fc.constantFrom(...PRECISIONS))
    .map(([stage, on, recordedOn, precision]) =>
      row(stage, precision === "unknown" ? null : on, {
        precision,
        recordedAt: `${recordedOn}T12:00:00.000Z`,
      }),
    );
  const rank = (stage: string | undefined) => (PUBLIC_STAGES as readonly unknown[]).indexOf(stage);
  fc.assert(
    fc.property(fc.array(milestone, { maxLength: 6 }), day, day, day, (rows, on, known, later) => {
      const [first, last] = [known, later].toSorted() as [string, string];
      const at = (on: string, knownOn: string) => rank(stageAt(rows, on, `${knownOn}T23:00:00Z`));
      // Without departure nor rectification, both axes only ever raise the stage.
      expect(at(on, last)).toBeGreaterThanOrEqual(at(on, first));
      expect(at(addDays(on, 30), first)).toBeGreaterThanOrEqual(at(on, first));
      expect(rank(highestStage(rows, `${first}T23:00:00Z`))).toBeGreaterThanOrEqual(at(on, first));
    }),
  );
});
