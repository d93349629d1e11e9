import { DueDate } from "@/components/lifecycle/due-date";
import { PartyBox } from "@/components/lifecycle/party-box";
import { Panel } from "@/components/ui/panel";
import { openDeadlines } from "@/lib/domain/lifecycle/deadlines";
import { DEADLINE_WORDS, partyWord } from "@/lib/domain/lifecycle/wording";
import { dayIn } from "@/lib/domain/shared/plain-date";

import type { DossierView } from "./dossier-view";

/** Everything that waits for somebody, each line with its own debtor. */
export function DeadlineList({ dossier }: { dossier: DossierView }) {
  const deadlines = openDeadlines(dossier);
  if (deadlines.length === 0) return null;
  const today = dayIn(dossier.timeZone, dossier.now);
  return (
    <Panel id="echeances" title="Ce qui est attendu">
      <ul className="acts">
        {deadlines.map(({ kind, debtor, dueOn, nature }) => (
          <li key={`${kind} ${debtor}`} className="party-line">
            <PartyBox label={partyWord(debtor)} />
            <div>
              {DEADLINE_WORDS[kind].todo}
              <p className="hint">
                {dueOn ? <DueDate on={dueOn} today={today} nature={nature} /> : "sans échéance"}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
