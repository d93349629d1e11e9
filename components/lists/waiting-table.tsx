import { DueDate } from "@/components/lifecycle/due-date";
import { PartyBox } from "@/components/lifecycle/party-box";
import type { DeadlineKind, Party } from "@/lib/domain/lifecycle/deadlines";
import type { PublicStage } from "@/lib/domain/lifecycle/milestones";
import type { DossierState } from "@/lib/domain/lifecycle/states";
import { DEADLINE_WORDS, partyWord } from "@/lib/domain/lifecycle/wording";
import { dayIn, daysBetween } from "@/lib/domain/shared/plain-date";
import { countOf } from "@/lib/domain/shared/typography";

import { DossierName } from "./dossier-name";
import { ReachedStage } from "./reached-stage";

export type WaitingRow = {
  reference: string;
  name: string;
  department: string;
  stage: PublicStage | null;
  state: DossierState;
  kind: DeadlineKind;
  dueOn: string | null;
  nature: "legal" | "contract" | "internal";
  debtor: Party;
  since: Date;
  timeZone: string;
};

type WaitingTableProps = {
  lines: readonly WaitingRow[];
  caption: string;
  /** The party box is filled when it is the reader's to act. */
  mine: boolean;
  now: Date;
};

/** One line per deadline, each with its own debtor. */
export function WaitingTable({ lines, caption, mine, now }: WaitingTableProps) {
  return (
    <table className="tb work">
      <caption className="vh">{caption}, les échéances les plus proches d’abord</caption>
      <thead>
        <tr>
          <th scope="col">Dossier</th>
          <th scope="col">Étape atteinte</th>
          <th scope="col">À faire</th>
          <th scope="col">Doit agir</th>
          <th scope="col">Échéance</th>
          <th scope="col">Depuis</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <WaitingLine
            key={`${line.reference} ${line.kind} ${line.debtor}`}
            line={line}
            mine={mine}
            today={dayIn(line.timeZone, now)}
          />
        ))}
      </tbody>
    </table>
  );
}

type LineProps = { line: WaitingRow; mine: boolean; today: string };

function WaitingLine({ line, mine, today }: LineProps) {
  const days = Math.max(0, daysBetween(dayIn(line.timeZone, line.since), today));
  return (
    <tr>
      <DossierName {...line} />
      <td className="c-stage">
        <ReachedStage stage={line.stage} state={line.state} />
      </td>
      <td className="c-todo">{DEADLINE_WORDS[line.kind].todo}</td>
      <td className="c-who">
        <PartyBox label={partyWord(line.debtor)} mustAct={mine} />
        {mine && <span className="vh"> (vous)</span>}
      </td>
      <td className="c-due">
        {line.dueOn ? (
          <DueDate on={line.dueOn} today={today} nature={line.nature} />
        ) : (
          <span className="hint">sans échéance</span>
        )}
      </td>
      <td className="c-age nw">{countOf(days, "jour")}</td>
    </tr>
  );
}
