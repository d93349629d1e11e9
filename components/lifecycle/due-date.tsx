import { Icon } from "@/components/ui/icon";
import { dueInWords, formatShortDay, urgencyOf } from "@/lib/domain/shared/dates";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

const NATURES = {
  legal: "terme légal",
  contract: "délai du contrat",
  internal: "délai interne",
} as const;

type DueDateProps = { on: PlainDate; today: PlainDate; nature: keyof typeof NATURES };

/** Relative in bold, then the date and what kind of deadline it is. */
export function DueDate({ on, today, nature }: DueDateProps) {
  const urgency = urgencyOf(today, on);
  const pressing = urgency === "urgent" || urgency === "passed";
  return (
    <span className="due">
      <b className={pressing ? "bad-c" : urgency === "soon" ? "warn-c" : undefined}>
        {urgency !== "calm" && <Icon name={pressing ? "alert" : "clock"} />}
        {dueInWords(today, on)}
      </b>
      <span className="xs hint">
        {formatShortDay(on)} ·{" "}
        {nature === "legal" ? <strong>{NATURES.legal}</strong> : NATURES[nature]}
      </span>
    </span>
  );
}
