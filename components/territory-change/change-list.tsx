import Link from "next/link";

import { formatDay, formatShortDay } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { countOf, formatPopulation, NO_BREAK_SPACE } from "@/lib/domain/shared/typography";
import type { ChangeKind } from "@/lib/domain/territory-change/kinds";
import { KIND_WORDS } from "@/lib/domain/territory-change/kinds";
import type { ChangeState } from "@/lib/domain/territory-change/states";

import { ChangeTags } from "./change-tags";

export type ListedChange = {
  number: number;
  kind: ChangeKind;
  state: ChangeState;
  population: number;
  communeCount: number;
  amendmentNeeded: boolean;
  effectiveOn: string | null;
  createdAt: Date;
};

type ChangeListProps = {
  changes: readonly ListedChange[];
  hrefOf: (number: number) => string;
  timeZone: string;
};

/** The changes of a territory, the newest first, each with where it stands. */
export function ChangeList({ changes, hrefOf, timeZone }: ChangeListProps) {
  return (
    <ul className="stack-s">
      {changes.map((change) => {
        const { number, kind, effectiveOn, communeCount, population, createdAt } = change;
        return (
          <li key={number}>
            <p className="row tight">
              <Link href={hrefOf(number)} prefetch={false}>
                <strong>
                  Modification n°{NO_BREAK_SPACE}
                  {number}
                </strong>
              </Link>
              <ChangeTags {...change} />
            </p>
            <p className="hint">
              {KIND_WORDS[kind].name}, proposée le {formatShortDay(dayIn(timeZone, createdAt))} ·{" "}
              {countOf(communeCount, "commune")}, {formatPopulation(population)}
              {effectiveOn && ` · compte à partir du ${formatDay(effectiveOn)}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
