import { addDays, type PlainDate } from "@/lib/domain/shared/plain-date";

import { Births } from "./births";
import type { Chance } from "./chance";
import type { Course, Step } from "./course";
import { CAPS } from "./shares";

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

  /** Undefined when nobody waits. */
  take(
    waiting: Course[],
    step: Step,
    on: PlainDate,
    since: (course: Course) => PlainDate,
  ): Course | undefined {
    const rested = addDays(on, -PAUSE[step]);
    const ready = waiting.filter((course) => since(course) <= rested);
    const full = this.#full(step, on);
    const free = ready.filter(({ region }) => !full.has(region));
    const among = [free, ready, waiting].find((each) => each.length > 0) ?? [];
    const course = among[Math.floor(this.#chance.next() ** 2 * among.length)];
    if (!course) return undefined;
    waiting.splice(waiting.indexOf(course), 1);
    const key = `${step} ${course.region}`;
    this.#reached.set(key, (this.#reached.get(key) ?? 0) + 1);
    course[FIELD[step]] = on;
    return course;
  }
}

/** Those who wait for their next step, by the last one taken. */
export class Waiting {
  readonly courses: Course[] = [];
  #letter: Course[] = [];
  #project: Course[] = [];
  #signed: Course[] = [];
  #left: Course[] = [];
  #births = new Births(["2020-12-31", "2021-06-30"]);
  #queue: Queue;

  constructor(chance: Chance, scale: number) {
    this.#queue = new Queue(chance, scale);
  }

  /** Whether somebody took the step on that day. */
  take(step: Step, on: PlainDate): boolean {
    const taken = this[step](on);
    return taken !== undefined;
  }

  letter(on: PlainDate) {
    const course: Course = { region: this.#births.next(on), letterOn: on };
    this.courses.push(course);
    return this.#letter.push(course);
  }

  project(on: PlainDate) {
    const since = ({ letterOn, resumedOn }: Course) => resumedOn ?? letterOn;
    const course = this.#queue.take(this.#letter, "project", on, since);
    return course && this.#project.push(course);
  }

  signed(on: PlainDate) {
    const course = this.#queue.take(this.#project, "signed", on, ({ projectOn = on }) => projectOn);
    return course && this.#signed.push(course);
  }

  left(on: PlainDate) {
    const once = this.#letter.filter(({ leftOn }) => leftOn === undefined);
    const course = this.#queue.take(once, "left", on, ({ letterOn }) => letterOn);
    if (course) this.#letter.splice(this.#letter.indexOf(course), 1);
    return course && this.#left.push(course);
  }

  resumed(on: PlainDate) {
    const course = this.#queue.take(this.#left, "resumed", on, ({ leftOn = on }) => leftOn);
    return course && this.#letter.push(course);
  }

  ended(on: PlainDate) {
    return this.#queue.take(this.#signed, "ended", on, ({ signedOn = on }) => signedOn);
  }
}
