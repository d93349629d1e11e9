import { blockedActs, possibleActs } from "@/components/dossier/acts";
import { ActsPanel } from "@/components/lifecycle/acts-panel";
import type { Actor } from "@/db/client";
import type { Dossier } from "@/db/dossiers/queries";
import type { MoveType } from "@/lib/domain/lifecycle/moves";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";
import { decide } from "@/lib/domain/lifecycle/rules";

import { ActPanel } from "../actes/_act/act-panel";

/** The acts of a contract, in its order. */
const CONTRACT_MOVES: readonly MoveType[] = [
  "openAci",
  "openSigning",
  "recordSignature",
  "reopenNegotiation",
  "startOperation",
];

const OPEN_HERE: readonly MoveType[] = ["openSigning", "recordSignature"];

type ContractActProps = { actor: Actor; dossier: Dossier };

/** The form of the act that is due, and the others as links or with the reason why not. */
export function ContractAct({ actor, dossier }: ContractActProps) {
  const here = OPEN_HERE.find((move) => decide(dossier, { move }).ok);
  const decided = here && decide(dossier, { move: here });
  const labels = new Set<string>(
    CONTRACT_MOVES.filter((move) => move !== here).map((move) => MOVE_WORDS[move].act),
  );
  const ofContract = ({ label }: { label: string }) => labels.has(label);
  const possible = possibleActs(dossier).filter(ofContract);
  const blocked = blockedActs(dossier).filter(ofContract);
  return (
    <>
      {here && decided?.ok && (
        <ActPanel
          actor={actor}
          dossier={dossier}
          move={here}
          decision={decided.value}
          title={MOVE_WORDS[here].act}
        />
      )}
      {(possible.length > 0 || blocked.length > 0) && (
        <ActsPanel possible={possible} blocked={blocked} />
      )}
    </>
  );
}
