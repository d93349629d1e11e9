import type { ReactNode } from "react";

import { Icon } from "@/components/ui/icon";
import {
  daysLeftInWords,
  formatDay,
  formatLongDay,
  urgencyOf,
  zoneInWords,
} from "@/lib/domain/shared/dates";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { capitalised, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";

import { DayRuler } from "./day-ruler";

export type LegalClockProps = {
  /** "Délai d’opposition de l’ARS". */
  title: string;
  startedOn: PlainDate;
  termOn: PlainDate;
  /** The day it is in the region. */
  today: PlainDate;
  timeZone: string;
  /** What the term brings, after "avant": "la validation tacite". */
  before: string;
  /** What happens then, with the article of law. */
  children: ReactNode;
};

const TONES = { calm: undefined, soon: "warn-c", urgent: "bad-c", passed: "bad-c" } as const;

/** Days left, then the day and the hour, then what happens: the words suffice without the ruler. */
export function LegalClock(props: LegalClockProps) {
  const { title, startedOn, termOn, today, timeZone, before, children } = props;
  const urgency = urgencyOf(today, termOn);
  const left = daysLeftInWords(today, termOn);
  const big =
    urgency === "passed"
      ? `Délai dépassé depuis le ${formatDay(termOn)}`
      : `${capitalised(left)} avant ${before}`;
  const hour = `23${NO_BREAK_SPACE}h${NO_BREAK_SPACE}59`;
  return (
    <div className="clock">
      <p className="eyebrow">
        <Icon name="clock" /> {title}
      </p>
      <p className={TONES[urgency] ? `big ${TONES[urgency]}` : "big"}>{big}</p>
      <DayRuler startedOn={startedOn} termOn={termOn} today={today} />
      <div className="legal muted">
        <p>
          Jusqu’au {formatLongDay(termOn)}, {hour}, {zoneInWords(timeZone)}.
        </p>
        {children}
      </div>
    </div>
  );
}
