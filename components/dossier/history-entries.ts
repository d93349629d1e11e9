import type { TimelineEntry } from "@/components/lifecycle/timeline";
import { lapsedWord } from "@/lib/domain/lifecycle/lapsed";
import { MOVE_WORDS, type MoveType } from "@/lib/domain/lifecycle/moves";
import { leavesOverlap, OVERLAP_UNACCEPTED } from "@/lib/domain/lifecycle/overlap";
import type { DossierState, MachineState } from "@/lib/domain/lifecycle/states";
import { formatDay, formatInstant } from "@/lib/domain/shared/dates";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";

export type HistoryAct = {
  version: number;
  move: MoveType;
  from: MachineState;
  to: DossierState;
  actedOn: PlainDate;
  madeAt: string;
  authorName: string;
  organisation: string;
  payload: Record<string, unknown>;
};

/** Events only happened; acts changed what is true, or bind an authority. */
const EVENTS: readonly MoveType[] = [
  "nameLeader",
  "rename",
  "giveLetterOpinion",
  "acknowledgeComplete",
];

const SUBMISSIONS: readonly MoveType[] = ["submitLetter", "submitHealthProject"];

const numberOf = (acts: readonly HistoryAct[], act: HistoryAct) =>
  acts.filter(({ move, version }) => move === act.move && version <= act.version).length;

function whatOf(acts: readonly HistoryAct[], act: HistoryAct): string {
  const { done } = MOVE_WORDS[act.move];
  return SUBMISSIONS.includes(act.move) ? `${done}, version ${numberOf(acts, act)}` : done;
}

/** The journal as lines, newest first, each with its two dates, its author and its address. */
export function historyEntries(
  base: string,
  acts: readonly HistoryAct[],
  timeZone: string,
): TimelineEntry[] {
  return acts.toReversed().map((act) => {
    const previous = acts.findLast(
      ({ move, version }) => move === act.move && version < act.version,
    );
    const lapsed = lapsedWord(acts, act);
    const isLater = act.actedOn !== dayIn(timeZone, act.madeAt);
    return {
      id: `acte-${act.version}`,
      href: `${base}/actes/${act.version}`,
      kind: EVENTS.includes(act.move) || act.from === act.to ? "event" : "act",
      what: whatOf(acts, act),
      when: formatInstant(act.madeAt, timeZone),
      who: `${act.authorName}, ${act.organisation}`,
      ...(lapsed ? { lapsed } : {}),
      ...(leavesOverlap(act) ? { flag: OVERLAP_UNACCEPTED } : {}),
      ...(isLater ? { effective: `daté du ${formatDay(act.actedOn)}` } : {}),
      ...(previous && SUBMISSIONS.includes(act.move)
        ? {
            links: [
              {
                href: `${base}/versions/${previous.version}/${act.version}`,
                label: "Comparer avec la version précédente",
              },
            ],
          }
        : {}),
    };
  });
}
