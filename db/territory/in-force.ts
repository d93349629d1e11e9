import "server-only";

import { eq, sql } from "drizzle-orm";

import type { Member } from "@/lib/domain/territory/part";
import type { VersionSource } from "@/lib/domain/territory/version";

import { type Actor, asActor, type Transaction } from "../client";
import { dossiers } from "../schema/dossiers";
import { territoryChanges } from "../schema/territory-changes";

export type TerritoryInForce = {
  source: VersionSource;
  /** "acte-12", "modification-2": its name in addresses. */
  key: string;
  /** By the codes of today. */
  members: Member[];
  population: number | null;
};

type Line = { code: string; permille: number | null; text: string | null };

const memberOf = ({ code, permille, text }: Line): Member =>
  permille === null || text === null ? { code } : { code, part: { permille, text } };

/** The territory that counts today for a dossier; undefined before its first fact. */
export async function findTerritoryInForce(
  tx: Transaction,
  dossierId: string,
): Promise<TerritoryInForce | undefined> {
  const [row] = await tx
    .select({
      version: dossiers.inForceVersion,
      changeId: dossiers.inForceChangeId,
      population: dossiers.inForcePopulation,
      number: territoryChanges.number,
    })
    .from(dossiers)
    .leftJoin(territoryChanges, eq(territoryChanges.id, dossiers.inForceChangeId))
    .where(eq(dossiers.id, dossierId));
  const source = row && sourceOf(row);
  if (!source) return undefined;
  const { rows } = await tx.execute<Line>(sql`
    select m.commune_code as code, m.share_permille as permille, m.share_text as text
    from ${dossiers} cross join lateral members_in_force(${dossiers}) m
    where ${dossiers.id} = ${dossierId} order by 1`);
  return {
    source,
    key: "version" in source ? `acte-${source.version}` : `modification-${source.number}`,
    members: rows.map(memberOf),
    population: row.population,
  };
}

function sourceOf(row: {
  version: number | null;
  changeId: string | null;
  number: number | null;
}): VersionSource | undefined {
  if (row.version !== null) return { version: row.version };
  if (row.changeId !== null && row.number !== null)
    return { changeId: row.changeId, number: row.number };
  return undefined;
}

export const readTerritoryInForce = (actor: Actor, dossierId: string) =>
  asActor(actor, (tx) => findTerritoryInForce(tx, dossierId));
