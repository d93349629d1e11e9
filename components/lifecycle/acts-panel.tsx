import { Panel } from "@/components/ui/panel";

import { ActList, type BlockedAct, type PossibleAct } from "./act-list";

type ActsPanelProps = { possible: PossibleAct[]; blocked: BlockedAct[] };

/** "Ce que vous pouvez faire maintenant", and what you cannot do yet. */
export function ActsPanel({ possible, blocked }: ActsPanelProps) {
  return (
    <Panel id="faire" title="Ce que vous pouvez faire maintenant">
      {possible.length === 0 && (
        <p className="muted mb-3">Aucun acte ne vous est ouvert à cette étape.</p>
      )}
      <ActList possible={possible} blocked={blocked} />
    </Panel>
  );
}
