import type { MoveType } from "@/lib/domain/lifecycle/moves";
import { legalTerm, tacitEffect } from "@/lib/domain/lifecycle/term";
import { addDays, addMonths, dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";

import type { AnswerScene, ProposalScene } from "../scenes/change";
import type { Place, Played, Role, Saying, Scene } from "../scenes/setting";
import type { Somebody } from "./company";
import type { PlaceName } from "./places";

/** What an act says about dossiers played before it. */
type SayingOf = (played: (name: string) => Played) => Saying;

export type Episode = Scene & { on: PlainDate; says?: SayingOf };

export type Story = {
  name: string;
  place: PlaceName;
  leader: Somebody;
  communes: readonly Place[];
  episodes: readonly Episode[];
  /** Acts on proposed changes of its territory, in their order. */
  changes?: readonly ChangeEpisode[];
};

export type ChangeEpisode = { on: PlainDate } & (
  | { proposes: ProposalScene }
  | { answers: AnswerScene }
);

/** Days ago, or a day. */
type When = number | PlainDate;

/** Offices are closed at the week's end. */
function workday(on: PlainDate): PlainDate {
  const day = new Date(`${on}T00:00:00Z`).getUTCDay();
  return day === 6 ? addDays(on, -1) : day === 0 ? addDays(on, -2) : on;
}

/** A stage of a life usually comes with the acts of both authorities. */
export function timeline(today: PlainDate) {
  const day = (ago: number) => addDays(today, -ago);
  const dayOf = (when: When) => (typeof when === "number" ? day(when) : when);
  const by =
    (who: Role, opensAtWeekend: boolean) =>
    (when: When, move: MoveType, saying: Saying | SayingOf = {}): Episode => {
      const on = opensAtWeekend ? dayOf(when) : workday(dayOf(when));
      return typeof saying === "function"
        ? { who, move, on, says: saying }
        : { who, move, on, ...saying };
    };
  const leader = by("leader", true);
  const ars = by("arsOfficer", false);
  const dg = by("arsDirector", false);
  const cpam = by("leadCpamOfficer", false);
  return {
    day,
    leader,
    ars,
    dg,
    cpam,
    /** The register's own act, the day after the term of a deposit. */
    tacitly: (deposit: When): Episode => ({
      who: "system",
      move: "deemValidated",
      on: tacitEffect(legalTerm(dayOf(deposit))),
    }),
    /** The day of a deposit whose term is in so many days, or the nearest later one that exists. */
    depositWithTermIn(days: number): PlainDate {
      const term = addDays(today, days);
      let deposit = addMonths(term, -2);
      while (legalTerm(deposit) < term) deposit = addDays(deposit, 1);
      return deposit;
    },
    /** Opened, then a letter validated by both authorities. */
    letterValidated: (opened: number, submitted: number, approved: number): Episode[] => [
      leader(opened, "createProject"),
      leader(submitted, "submitLetter"),
      ars(approved + 9, "approveLetter"),
      cpam(approved, "approveLetter"),
    ],
    /** A projet de santé found complete, then validated by the director. */
    projectValidated: (submitted: number, signed: number): Episode[] => [
      leader(submitted, "submitHealthProject"),
      ars(submitted - 9, "acknowledgeComplete"),
      dg(signed, "validateProject"),
    ],
  };
}

export type Timeline = ReturnType<typeof timeline>;

/** The first instant of a day in a zone, to the hour. */
export function beginningOf(on: PlainDate, timeZone: string): Date {
  const noon = Date.parse(`${on}T12:00:00Z`);
  for (let hour = -26; hour <= 14; hour += 1) {
    const instant = new Date(noon + hour * 3_600_000);
    if (dayIn(timeZone, instant) === on) return instant;
  }
  throw new Error(`${on} has no beginning in ${timeZone}`);
}
