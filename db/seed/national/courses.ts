import { addDays, daysBetween, type PlainDate } from "@/lib/domain/shared/plain-date";

import type { Anchor } from "./anchors";
import type { Chance } from "./chance";
import { CAPS, SHARES } from "./shares";

/** When one CPTS reached each public stage, the day it is true from. */
export type Course = {
  region: string;
  letterOn: PlainDate;
  projectOn?: PlainDate;
  signedOn?: PlainDate;
  endedOn?: PlainDate;
  leftOn?: PlainDate;
  resumedOn?: PlainDate;
};

const STEPS = ["letter", "project", "signed", "left", "resumed", "ended"] as const;
type Step = (typeof STEPS)[number];

const FIELD = {
  letter: "letterOn",
  project: "projectOn",
  signed: "signedOn",
  left: "leftOn",
  resumed: "resumedOn",
  ended: "endedOn",
} as const satisfies Record<Step, keyof Course>;

/** Days that a step usually keeps from the one before. */
const PAUSE: Record<Step, number> = {
  letter: 0,
  project: 100,
  signed: 45,
  left: 150,
  resumed: 120,
  ended: 300,
};

const BEGINNING = "2017-03-01";

/** Nobody leaves before registers are opened: what was never recorded cannot leave them. */
const DEPARTURES: readonly {
  since: PlainDate;
  perYear: Record<"left" | "resumed" | "ended", number>;
}[] = [{ since: "2022-07-27", perYear: { left: 6, resumed: 1.6, ended: 3 } }];

type Flow = Record<Step, number>;

/** How many take each step between two anchors, so that the second one is met exactly. */
function flowBetween(before: Anchor, after: Anchor, scale: number): Flow {
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
function spread(from: PlainDate, to: PlainDate, flow: Flow, chance: Chance) {
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

/** Whose letter is validated next: the région the furthest behind its share of the period. */
class Births {
  #born = new Map<string, number>();
  #ends: readonly PlainDate[];

  constructor(ends: readonly PlainDate[]) {
    this.#ends = ends;
  }

  next(on: PlainDate): string {
    const period = Math.min(2, this.#ends.filter((end) => end < on).length);
    const due = SHARES.map(({ code, births }) => {
      const before = period === 0 ? 0 : (births[period - 1] ?? 0);
      const wanted = (births[period] ?? 0) - before;
      const key = `${period} ${code}`;
      return { key, code, left: wanted / ((this.#born.get(key) ?? 0) + 0.5) };
    });
    const [first] = due.toSorted((a, b) => b.left - a.left || (a.code < b.code ? -1 : 1));
    if (!first) throw new Error("there is no région");
    this.#born.set(first.key, (this.#born.get(first.key) ?? 0) + 1);
    return first.code;
  }
}

/** Who takes the next step: of those who wait for it, usually one of the oldest. */
class Queue {
  #reached = new Map<string, number>();
  #chance: Chance;
  #scale: number;

  constructor(chance: Chance, scale: number) {
    this.#chance = chance;
    this.#scale = scale;
  }

  /** The régions of which as many as were published have taken this step already. */
  #full(step: Step, on: PlainDate): ReadonlySet<string> {
    const caps = CAPS.filter(
      ({ stage, until, region, most }) =>
        stage === step &&
        on <= until &&
        (this.#reached.get(`${step} ${region}`) ?? 0) >= most * this.#scale,
    );
    return new Set(caps.map(({ region }) => region));
  }

  take(waiting: Course[], step: Step, on: PlainDate, since: (course: Course) => PlainDate): Course {
    const rested = addDays(on, -PAUSE[step]);
    const ready = waiting.filter((course) => since(course) <= rested);
    const full = this.#full(step, on);
    const free = ready.filter(({ region }) => !full.has(region));
    const among = [free, ready, waiting].find((each) => each.length > 0) ?? [];
    const course = among[Math.floor(this.#chance.next() ** 2 * among.length)];
    if (!course) throw new Error(`nobody waits for ${step} on ${on}`);
    waiting.splice(waiting.indexOf(course), 1);
    const key = `${step} ${course.region}`;
    this.#reached.set(key, (this.#reached.get(key) ?? 0) + 1);
    course[FIELD[step]] = on;
    return course;
  }
}

/**
 * The courses of as many CPTS as it takes for their counts to be those of each anchor, on its day. In:
 * anchors in the order of time. The same anchors and the same chance give the same courses.
 */
export function drawCourses(
  anchors: readonly Anchor[],
  { chance, scale }: { chance: Chance; scale: number },
): Course[] {
  const courses: Course[] = [];
  const waiting = { letter: [], project: [], signed: [], left: [] } as Record<string, Course[]>;
  const [letter = [], project = [], signed = [], left = []] = Object.values(waiting);
  const births = new Births(["2020-12-31", "2021-06-30"]);
  const queue = new Queue(chance, scale);
  const steps: Record<Step, (on: PlainDate) => void> = {
    letter: (on) => {
      const course = { region: births.next(on), letterOn: on };
      courses.push(course);
      letter.push(course);
    },
    project: (on) => {
      const since = ({ letterOn, resumedOn }: Course) => resumedOn ?? letterOn;
      project.push(queue.take(letter, "project", on, since));
    },
    signed: (on) => {
      const since = ({ projectOn = on }: Course) => projectOn;
      signed.push(queue.take(project, "signed", on, since));
    },
    left: (on) => {
      const once = letter.filter(({ leftOn }) => leftOn === undefined);
      const course = queue.take(once, "left", on, ({ letterOn }) => letterOn);
      letter.splice(letter.indexOf(course), 1);
      left.push(course);
    },
    resumed: (on) => {
      letter.push(queue.take(left, "resumed", on, ({ leftOn = on }) => leftOn));
    },
    ended: (on) => {
      queue.take(signed, "ended", on, ({ signedOn = on }) => signedOn);
    },
  };
  let before: Anchor = {
    on: BEGINNING,
    letterValidated: 0,
    projectValidated: 0,
    contractSigned: 0,
  };
  for (const after of anchors) {
    const flow = flowBetween(before, after, scale);
    for (const { step, on } of spread(before.on, after.on, flow, chance)) steps[step](on);
    before = after;
  }
  return courses;
}
