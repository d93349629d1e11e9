import "server-only";

import { eq } from "drizzle-orm";

import type { FrozenCommune } from "@/lib/domain/territory/frozen";

import { type Actor, asActor } from "../client";
import type { Dossier } from "../dossiers/queries";
import { changeCommunes } from "../schema/territory-changes";
import { readSubmittedCommunes, selectFrozen } from "./submitted";

/** The territory that a dossier's figures are of: the change in force, else the last submitted. */
export function readLatestCommunes(
  actor: Actor,
  { id, changeInForceId, territoryVersion }: Dossier,
): Promise<FrozenCommune[]> {
  if (changeInForceId !== null)
    return asActor(actor, (tx) =>
      selectFrozen(tx, changeCommunes, eq(changeCommunes.changeId, changeInForceId)),
    );
  return territoryVersion === null
    ? Promise.resolve([])
    : readSubmittedCommunes(actor, id, territoryVersion);
}
