import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";

import type { Actor } from "@/db/client";
import { type Dossier, readDossier } from "@/db/dossiers/queries";
import { requireActor } from "@/lib/server/session";

export type ContactParams = { reference: string };

export const contactHref = ({ reference }: ContactParams) =>
  `/dossiers/${reference}/contact-public`;

/** The dossier that this person leads: nobody consents in the place of a CPTS. */
export async function findLedDossier(
  actor: Actor,
  { reference }: ContactParams,
): Promise<Dossier | undefined> {
  const dossier = await readDossier(actor, reference);
  return dossier?.relations.includes("leader") ? dossier : undefined;
}

/** The same for the page and for its title. */
export const loadLedDossier = cache(async (reference: string) => {
  const actor = await requireActor();
  const dossier = await findLedDossier(actor, { reference });
  if (!dossier) notFound();
  return { actor, dossier };
});
