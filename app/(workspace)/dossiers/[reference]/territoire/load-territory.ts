import "server-only";

import type { Actor } from "@/db/client";
import type { Dossier } from "@/db/dossiers/queries";
import { readTerritoryInForce } from "@/db/territory/in-force";
import { readTerritoryVersions, readVersionCommunes } from "@/db/territory/versions";
import { readChanges } from "@/db/territory-changes/queries";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { territoryAt, territoryKeyOf } from "@/lib/domain/territory/in-force";

/**
 * The versions of a dossier's territory, and the one to show: on an earlier day the one that counted;
 * today the one in force, else the last submitted.
 */
export async function loadTerritory(
  actor: Actor,
  dossier: Dossier,
  { on, today }: { on: PlainDate | undefined; today: PlainDate },
) {
  const [versions, inForce, changes] = await Promise.all([
    readTerritoryVersions(actor, dossier),
    readTerritoryInForce(actor, dossier.id),
    readChanges(actor, dossier.id),
  ]);
  const counted = changes.map(({ number, effectiveOn, acceptedAt }) => ({
    number,
    effectiveOn,
    acceptedAt: acceptedAt?.toISOString() ?? null,
  }));
  const fact = territoryAt({ ...dossier, changes: counted }, on ?? today, dossier.now);
  const countedKey = on ? fact && territoryKeyOf(fact, dossier.acts) : inForce?.key;
  const submitted = on ? undefined : versions.find(({ source }) => "version" in source);
  const shown = versions.find(({ key }) => key === countedKey) ?? submitted;
  return {
    versions,
    changes,
    inForceKey: inForce?.key,
    shown,
    fact: shown?.key === countedKey ? fact : undefined,
    communes: shown ? await readVersionCommunes(actor, dossier.id, shown.source) : [],
  };
}
