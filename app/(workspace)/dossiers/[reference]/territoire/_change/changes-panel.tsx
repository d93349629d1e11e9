import { ActList, type BlockedAct, type PossibleAct } from "@/components/lifecycle/act-list";
import { ChangeList } from "@/components/territory-change/change-list";
import { explainChange } from "@/components/territory-change/refusal-words";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/db/client";
import type { Dossier } from "@/db/dossiers/queries";
import { type ChangeLine, readChangeToPropose } from "@/db/territory-changes/queries";
import { isChangeable } from "@/lib/domain/territory-change/change";
import { CHANGE_FORM } from "@/lib/domain/territory-change/form";
import { CHANGE_MOVE_WORDS } from "@/lib/domain/territory-change/moves";
import { decideChange } from "@/lib/domain/territory-change/rules";

import { documentHref } from "../../_draft/load-draft";
import { changeHref } from "./hrefs";

type ChangesPanelProps = { actor: Actor; dossier: Dossier; changes: readonly ChangeLine[] };

/** The changes of the territory, and for its leaders the way to propose one, or why not yet. */
export async function ChangesPanel({ actor, dossier, changes }: ChangesPanelProps) {
  const { reference, timeZone, state, relations } = dossier;
  const isLeader = relations.includes("leader") && isChangeable(state);
  if (changes.length === 0 && !isLeader) return null;
  return (
    <Panel id="modifications" title="Modifications du territoire">
      {changes.length > 0 && (
        <ChangeList
          changes={changes}
          hrefOf={(number) => changeHref(reference, number)}
          timeZone={timeZone}
        />
      )}
      {isLeader && <ActList {...(await proposalActs(actor, dossier))} />}
    </Panel>
  );
}

async function proposalActs(actor: Actor, dossier: Dossier) {
  const acts: { possible: PossibleAct[]; blocked: BlockedAct[] } = { possible: [], blocked: [] };
  const proposal = await readChangeToPropose(actor, dossier);
  const decided = decideChange(proposal, { move: "proposeChange" });
  const label = CHANGE_MOVE_WORDS.proposeChange.act;
  if (decided.ok) {
    acts.possible.push({
      href: documentHref(CHANGE_FORM, dossier.reference),
      label,
      effect: "Le territoire en vigueur ne change qu’avec l’accord de l’ARS et de la CPAM.",
    });
  } else {
    acts.blocked.push({ label, why: explainChange(decided.failure, proposal.state) });
  }
  return acts;
}
