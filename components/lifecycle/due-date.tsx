import { Icon } from "@/components/ui/icon";
import { dueInWords, formatShortDay, type Urgency, urgencyOf } from "@/lib/domain/shared/dates";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

const NATURES = {
  legal: "terme légal",
  contract: "délai du contrat",
  internal: "délai interne",
} as const;

export type DueNature = keyof typeof NATURES;

/** A deadline in words, as of a day. */
export type DueInWords = { urgency: Urgency; relative: string; day: string; nature: DueNature };

type DueDateProps = { on: PlainDate; today: PlainDate; nature: DueNature };

export const inWords = ({ on, today, nature }: DueDateProps): DueInWords => ({
  urgency: urgencyOf(today, on),
  relative: dueInWords(today, on),
  day: formatShortDay(on),
  nature,
});

/** Relative in bold, then the date and what kind of deadline it is. */
export const DueDate = (props: DueDateProps) => <DueWords {...inWords(props)} />;

export function DueWords({ urgency, relative, day, nature }: DueInWords) {
  const pressing = urgency === "urgent" || urgency === "passed";
  return (
    <span className="due">
      <b className={pressing ? "bad-c" : urgency === "soon" ? "warn-c" : undefined}>
        {urgency !== "calm" && <Icon name={pressing ? "alert" : "clock"} />}
        {relative}
      </b>
      <span className="xs hint">
        {day} · {nature === "legal" ? <strong>{NATURES.legal}</strong> : NATURES[nature]}
      </span>
    </span>
  );
}
