import { formatDay, formatShortDay } from "@/lib/domain/shared/dates";
import { daysBetween, type PlainDate } from "@/lib/domain/shared/plain-date";
import { countOf } from "@/lib/domain/shared/typography";

/** The days before the term at which the clock changes tone. */
const ALARMS = [15, 7];

const HEIGHT = { day: 36, week: 30, alarm: 24, foot: 50 };

type DayRulerProps = { startedOn: PlainDate; termOn: PlainDate; today: PlainDate };

/** One tick per day, a longer one per week. Everything it shows is also said in words. */
export function DayRuler({ startedOn, termOn, today }: DayRulerProps) {
  const length = Math.max(daysBetween(startedOn, termOn), 1);
  const elapsed = Math.min(Math.max(daysBetween(startedOn, today), 0), length);
  const at = (day: number) => `${((day / length) * 100).toFixed(2)}%`;
  const label =
    `Règle de ${countOf(length, "jour")}, du ${formatDay(startedOn)} au ${formatDay(termOn)}. ` +
    `${countOf(elapsed, "jour écoulé", "jours écoulés")}.`;
  return (
    <div className="ruler">
      <svg role="img" aria-label={label}>
        {Array.from({ length: length + 1 }, (_, day) => (
          <Tick key={at(day)} x={at(day)} day={day} length={length} past={day <= elapsed} />
        ))}
        <line className="mk" x1={at(elapsed)} x2={at(elapsed)} y1="18" y2="54" />
        <text x={at(elapsed)} y="12" textAnchor={anchorOf(elapsed / length)}>
          aujourd’hui
        </text>
      </svg>
      <div className="en" aria-hidden="true">
        <span>{formatShortDay(startedOn)}</span>
        <span>{formatShortDay(termOn)}</span>
      </div>
    </div>
  );
}

/** The word stays inside the ruler at both ends. */
function anchorOf(share: number): "start" | "middle" | "end" {
  if (share < 0.08) return "start";
  return share > 0.92 ? "end" : "middle";
}

type TickProps = { x: string; day: number; length: number; past: boolean };

function Tick({ x, day, length, past }: TickProps) {
  const alarm = ALARMS.includes(length - day);
  const end = day === 0 || day === length;
  const top = alarm || end ? HEIGHT.alarm : day % 7 === 0 ? HEIGHT.week : HEIGHT.day;
  const className = alarm ? "al" : past ? "on" : undefined;
  return <line className={className} x1={x} x2={x} y1={top} y2={HEIGHT.foot} />;
}
