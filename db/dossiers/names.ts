import "server-only";

import { asc, eq, sql } from "drizzle-orm";

import type { NameGiven } from "@/lib/domain/names/history";

import { type Actor, asActor, asVisitor } from "../client";
import { dossierNames, dossiers } from "../schema/dossiers";

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

/** The names that the acts of a dossier gave it, in their order. */
export const readNames = (actor: Actor, dossierId: string): Promise<NameGiven[]> =>
  asActor(actor, (tx) =>
    tx
      .select({
        name: dossierNames.name,
        actVersion: dossierNames.actVersion,
        since: dossierNames.since,
      })
      .from(dossierNames)
      .where(eq(dossierNames.dossierId, dossierId))
      .orderBy(asc(dossierNames.actVersion)),
  );

/** CPTS that everybody reads, by reference. */
export const namePublicDossiers = (
  references: readonly string[],
): Promise<{ id: string; name: string }[]> =>
  references.length === 0
    ? Promise.resolve([])
    : asVisitor(async (tx) => {
        const { rows } = await tx.execute<{ id: string; name: string }>(sql`
          select reference as id, name from public_dossiers
          where reference = any (${sql.param([...references])}::text[])`);
        return rows;
      });

const MOST_NAMESAKES = 5;

/** References of the CPTS that bear this name, among those that everybody reads. */
export const findNamesakes = (name: string): Promise<string[]> =>
  asVisitor(async (tx) => {
    const { rows } = await tx.execute<{ reference: string }>(sql`
      select reference from public_dossiers where lower(name) = lower(${name.trim()})
      order by reference limit ${MOST_NAMESAKES}`);
    return rows.map(({ reference }) => reference);
  });
