import { Panel } from "@/components/ui/panel";

import { EffectsFigures } from "./effects-figures";
import type { EffectsView } from "./effects-view";
import { SharedNote } from "./shared-note";

/** Before a territory is sent: who it shares people with, and who gains a CPTS. */
export function EffectsForLeader({ effects, names }: EffectsView) {
  if (effects.population === 0) return null;
  return (
    <Panel id="effets-territoire" title="Ce que ce territoire change pour les autres">
      <div className="stack-s">
        <SharedNote effects={effects} names={names} />
        <EffectsFigures effects={effects} names={names} />
      </div>
    </Panel>
  );
}
