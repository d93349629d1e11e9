import type { Act, DossierForDecision } from "../lifecycle/journal";
import type { MoveType } from "../lifecycle/moves";
import type { DossierState } from "../lifecycle/states";
import { actedOnOf } from "./acted-on";
import type { ActContext } from "./context";
import { todayOf } from "./date-rules";

/** An act about to be made: where it leads, and what it says once the form is filled. */
export type ActPreview = {
  move: MoveType;
  to: DossierState;
  context: ActContext;
  payload?: Record<string, unknown>;
};

/** What the form will say at least. */
const PRESUMED: Partial<Record<MoveType, Record<string, unknown>>> = {
  openSigning: { parties: ["cpts", "leadCpam", "ars"] },
};

/** The dossier as it would be after the act: the same rules then say what runs and what is awaited. */
export function dossierAfter(preview: ActPreview): DossierForDecision {
  const { move, to, context, payload = PRESUMED[move] ?? {} } = preview;
  const { dossier, relation } = context;
  const act: Act = {
    version: (dossier.acts.at(-1)?.version ?? 0) + 1,
    move,
    from: dossier.state,
    to,
    relation,
    actorId: dossier.actorId,
    actedOn: actedOnOf(move, payload) ?? todayOf(dossier),
    madeAt: dossier.now,
    payload,
  };
  return { ...dossier, state: to, acts: [...dossier.acts, act] };
}
