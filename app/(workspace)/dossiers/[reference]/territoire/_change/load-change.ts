import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";

import type { Actor } from "@/db/client";
import type { Dossier } from "@/db/dossiers/queries";
import { readTerritory } from "@/db/territory/by-key";
import { readVersionCommunes } from "@/db/territory/versions";
import { type ChangeHistoryLine, readChangeHistory } from "@/db/territory-changes/history";
import { type Change, readChange } from "@/db/territory-changes/queries";
import type { FrozenCommune } from "@/lib/domain/territory/frozen";
import { requireActor } from "@/lib/server/session";

export type FoundChange = {
  actor: Actor;
  dossier: Dossier;
  change: Change;
  /** Oldest first; empty for an observer. */
  history: ChangeHistoryLine[];
  /** The territory that the proposal starts from; undefined for who does not read the history. */
  before: { key: string; communes: FrozenCommune[] } | undefined;
  proposed: FrozenCommune[];
};

export const changeKey = ({ number }: Pick<Change, "number">) => `modification-${number}`;

/** A change of this dossier by its number as written in the address; undefined for who reads it not. */
export async function findChangePage(
  actor: Actor,
  reference: string,
  written: string,
): Promise<FoundChange | undefined> {
  if (!/^[1-9]\d{0,8}$/.test(written)) return undefined;
  const found = await readChange(actor, reference, Number(written));
  if (!found) return undefined;
  const { dossier, change } = found;
  const history = await readChangeHistory(actor, dossier, change.id);
  const key = history[0]?.payload["inForce"];
  const [communes, proposed] = await Promise.all([
    typeof key === "string" ? readTerritory(actor, dossier.id, key) : [],
    readVersionCommunes(actor, dossier.id, { changeId: change.id, number: change.number }),
  ]);
  const before = typeof key === "string" ? { key, communes } : undefined;
  return { actor, dossier, change, history, before, proposed };
}

/** The same for a page and for its title. */
export const loadChange = cache(async (reference: string, written: string) => {
  const found = await findChangePage(await requireActor(), reference, written);
  if (!found) notFound();
  return found;
});
