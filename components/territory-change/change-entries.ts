import type { TimelineEntry } from "@/components/lifecycle/timeline";
import { formatDay, formatInstant } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import type { ChangeAct } from "@/lib/domain/territory-change/change";
import { CHANGE_MOVE_WORDS } from "@/lib/domain/territory-change/moves";

type Line = ChangeAct & { authorName: string; organisation: string };

/** The journal of a change as lines, newest first. */
export const changeEntries = (
  base: string,
  lines: readonly Line[],
  timeZone: string,
): TimelineEntry[] =>
  lines.toReversed().map((line) => ({
    id: `acte-${line.version}`,
    href: `${base}/actes/${line.version}`,
    kind: line.from === line.to ? "event" : "act",
    what: CHANGE_MOVE_WORDS[line.move].done,
    when: formatInstant(line.madeAt, timeZone),
    who: `${line.authorName}, ${line.organisation}`,
    ...(line.actedOn !== dayIn(timeZone, line.madeAt) && {
      effective: `daté du ${formatDay(line.actedOn)}`,
    }),
  }));
