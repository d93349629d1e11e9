import "server-only";

import type { Actor } from "@/db/client";
import type { Dossier } from "@/db/dossiers/queries";
import { readTerritoryInForce } from "@/db/territory/in-force";
import { readTerritoryVersions, readVersionCommunes } from "@/db/territory/versions";

/** The versions of a dossier's territory, and the one to show: in force, else the last submitted. */
export async function loadTerritory(actor: Actor, dossier: Dossier) {
  const [versions, inForce] = await Promise.all([
    readTerritoryVersions(actor, dossier),
    readTerritoryInForce(actor, dossier.id),
  ]);
  const inForceKey = inForce?.key;
  const submitted = versions.find(({ source }) => "version" in source);
  const shown = versions.find(({ key }) => key === inForceKey) ?? submitted;
  return {
    versions,
    inForceKey: shown?.key === inForceKey ? inForceKey : undefined,
    shown,
    communes: shown ? await readVersionCommunes(actor, dossier.id, shown.source) : [],
  };
}
