import "server-only";

import { sql } from "drizzle-orm";

import { type Actor, asActor } from "../client";
import { dossiers } from "../schema/dossiers";

/** Dossiers by id; those that the actor may not read are left out. */
export const nameDossiers = (
  actor: Actor,
  ids: readonly string[],
): Promise<{ id: string; name: string; reference: string }[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : asActor(actor, (tx) =>
        tx
          .select({ id: dossiers.id, name: dossiers.name, reference: dossiers.reference })
          .from(dossiers)
          .where(sql`${dossiers.id} = any (${sql.param([...ids])}::uuid[])`),
      );
