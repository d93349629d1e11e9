import type { Precision } from "@/lib/domain/lifecycle/milestones";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

import type { Anchor } from "./anchors";
import type { Chance } from "./chance";

/** How well a date is remembered, when a CPTS is taken over. */
const REMEMBERED: readonly { precision: Precision; weight: number }[] = [
  { precision: "day", weight: 62 },
  { precision: "month", weight: 20 },
  { precision: "year", weight: 8 },
  { precision: "unknown", weight: 10 },
];

function lastDay(on: PlainDate, precision: Precision): PlainDate {
  if (precision === "year") return `${on.slice(0, 4)}-12-31`;
  const [year, month] = on.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
}

/** The day from which such a date counts, by the rule of the atlas (lib/domain/atlas/chronicle.ts). */
function countsFrom(
  { on, next }: { on: PlainDate; next: PlainDate | undefined },
  precision: Precision,
  recordedOn: PlainDate,
): PlainDate {
  if (precision === "day") return on;
  if (precision === "unknown") return next !== undefined && next < recordedOn ? next : recordedOn;
  const last = lastDay(on, precision);
  return last < recordedOn ? last : recordedOn;
}

type Passed<Stage> = { stage: Stage; on: PlainDate };
type Remembered<Stage> = { stage: Stage; on: PlainDate | null; precision: Precision };

/**
 * The stages passed, each at a precision that moves no count at any anchor; only the first may be
 * forgotten. In: stages in their order.
 */
export function remembered<Stage>(
  passed: readonly Passed<Stage>[],
  {
    recordedOn,
    anchors,
    chance,
  }: { recordedOn: PlainDate; anchors: readonly Anchor[]; chance: Chance },
): Remembered<Stage>[] {
  let next: PlainDate | undefined;
  const known: Remembered<Stage>[] = [];
  for (const [place, { stage, on }] of [...passed.entries()].toReversed()) {
    const drawn = chance.weighted(REMEMBERED, ({ weight }) => weight).precision;
    const from = countsFrom({ on, next }, drawn, recordedOn);
    const moves = anchors.some((anchor) => on <= anchor.on !== from <= anchor.on);
    const precision = moves || (drawn === "unknown" && place > 0) ? "day" : drawn;
    const counted = countsFrom({ on, next }, precision, recordedOn);
    next = next !== undefined && next < counted ? next : counted;
    known.unshift({ stage, on: precision === "unknown" ? null : on, precision });
  }
  return known;
}
