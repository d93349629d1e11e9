import "server-only";

import type { FrozenCommune } from "@/lib/domain/territory/frozen";

import type { Actor } from "../client";
import { readChanges } from "../territory-changes/queries";
import { readVersionCommunes } from "./versions";

const KEY = /^(acte|modification)-(\d{1,9})$/;

/** A frozen territory of a dossier by its name in addresses: "acte-12", "modification-2". */
export async function readTerritory(
  actor: Actor,
  dossierId: string,
  key: string,
): Promise<FrozenCommune[]> {
  const [, kind, digits] = KEY.exec(key) ?? [];
  const number = Number(digits);
  if (kind === "acte") return readVersionCommunes(actor, dossierId, { version: number });
  const change = (await readChanges(actor, dossierId)).find((each) => each.number === number);
  return change ? readVersionCommunes(actor, dossierId, { changeId: change.id, number }) : [];
}
