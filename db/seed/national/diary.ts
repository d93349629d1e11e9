import { addDays, type PlainDate } from "@/lib/domain/shared/plain-date";

import type { ScriptedAct } from "../../bulk/script";
import type { Role, Saying } from "../scenes/setting";

type Entry = Omit<ScriptedAct, "at"> & { on: PlainDate };

const MINUTE = 60_000;
/** Between 10 and 15 in UTC it is the same day in every région. */
const MINUTES_OPEN = 240;

/** What somebody does on which day, written in any order; nothing after a day. */
export class Diary {
  #entries: Entry[] = [];
  #latest: PlainDate = "";
  #until: PlainDate;
  #minute: number;

  constructor(until: PlainDate, minute: number) {
    this.#until = until;
    this.#minute = minute;
  }

  /** The last day written so far, asides left out. */
  get latest(): PlainDate {
    return this.#latest;
  }

  write(
    on: PlainDate,
    who: Role | "system",
    move: Entry["move"],
    said: Saying & Pick<Entry, "saysOf"> = {},
  ): void {
    this.note(on, who, move, said);
    if (on > this.#latest) this.#latest = on;
  }

  /** The same, of what others do not wait for. */
  note(
    on: PlainDate,
    who: Role | "system",
    move: Entry["move"],
    said: Saying & Pick<Entry, "saysOf"> = {},
  ): void {
    this.#entries.push({ on, who, move, ...said });
  }

  /** Days from the last one written, at least. */
  after(days: number, wished: PlainDate): PlainDate {
    const earliest = addDays(this.#latest, days);
    return wished < earliest ? earliest : wished;
  }

  /** In the order of days, each at its minute. */
  acts(): ScriptedAct[] {
    let last = 0;
    let day = "";
    return this.#entries
      .filter(({ on }) => on <= this.#until)
      .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
      .map(({ on, ...act }, index) => {
        const offset = (this.#minute + index * 17) % MINUTES_OPEN;
        const wished = Date.parse(`${on}T10:00:00Z`) + offset * MINUTE;
        last = on === day ? Math.max(wished, last + MINUTE) : wished;
        day = on;
        return { ...act, at: new Date(last) };
      });
  }
}
