import { expect, it } from "vitest";

import type { SeriesPoint } from "./series";
import { countedStages } from "./situation";
import { quartersByYear } from "./years";

const point = (on: string): SeriesPoint => ({
  on,
  counts: countedStages([]),
  covered: {
    contract: { inhabitants: 0, percent: 0 },
    all: { inhabitants: 0, percent: 0 },
  },
  register: { state: "complete", completeRegions: 18 },
});

it("each quarter shows its last known day, and no day that is not of it", () => {
  const days = ["2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28", "2026-05-12"];
  const years = quartersByYear(days.map(point));
  expect(
    years.map(({ year, last, quarters }) => [year, last.on, quarters.map((q) => q?.on)]),
  ).toEqual([
    [2025, "2025-12-31", [undefined, undefined, undefined, "2025-12-31"]],
    [2026, "2026-05-12", ["2026-02-28", "2026-05-12", undefined, undefined]],
  ]);
});
