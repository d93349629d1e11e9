import { addDays, daysBetween, type PlainDate } from "@/lib/domain/shared/plain-date";

import type { Anchor } from "./anchors";
import type { Chance } from "./chance";
import { STEPS, type Step } from "./course";

/** Nobody leaves before registers are opened: what was never recorded cannot leave them. */
const DEPARTURES: readonly {
  since: PlainDate;
  perYear: Record<"left" | "resumed" | "ended", number>;
}[] = [{ since: "2022-07-27", perYear: { left: 6, resumed: 1.6, ended: 3 } }];

type Flow = Record<Step, number>;

/** How many take each step between two anchors, so that the second one is met exactly. */
export function flowBetween(before: Anchor, after: Anchor, scale: number): Flow {
  const years = daysBetween(before.on, after.on) / 365;
  const rates = DEPARTURES.findLast(({ since }) => since <= before.on)?.perYear;
  const times = (rate = 0) => Math.round(rate * years * scale);
  const [left, resumed, ended] = [rates?.left, rates?.resumed, rates?.ended].map(times);
  const leaving = { left: left ?? 0, resumed: resumed ?? 0, ended: ended ?? 0 };
  const signed = after.contractSigned - before.contractSigned + leaving.ended;
  const project = after.projectValidated - before.projectValidated + signed;
  const letter =
    after.letterValidated - before.letterValidated + project + leaving.left - leaving.resumed;
  return { letter, project, signed, ...leaving };
}

/** Steps spread over the days of an interval, at work days. */
export function spread(from: PlainDate, to: PlainDate, flow: Flow, chance: Chance) {
  const days = daysBetween(from, to);
  return STEPS.flatMap((step) =>
    Array.from({ length: Math.max(0, flow[step]) }, (_, index) => {
      const place = Math.floor(((index + chance.next()) * days) / flow[step]);
      return { step, on: workday(addDays(from, Math.min(days, place + 1)), addDays(from, 1)) };
    }),
  ).toSorted((a, b) =>
    a.on === b.on ? STEPS.indexOf(a.step) - STEPS.indexOf(b.step) : a.on < b.on ? -1 : 1,
  );
}

/** Offices are closed at the week's end: the Friday before, unless that is too early. */
function workday(on: PlainDate, earliest: PlainDate): PlainDate {
  const day = new Date(`${on}T00:00:00Z`).getUTCDay();
  const moved = day === 6 ? addDays(on, -1) : day === 0 ? addDays(on, -2) : on;
  return moved < earliest ? on : moved;
}
