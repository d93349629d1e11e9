import "server-only";

import { and, asc, desc, eq, sql } from "drizzle-orm";

import type { ChangeAct, ChangeForDecision } from "@/lib/domain/territory-change/change";
import { NEW } from "@/lib/domain/territory-change/states";

import { type Actor, asActor, type Transaction } from "../client";
import { type Dossier, findDossier } from "../dossiers/queries";
import { actOf } from "../journal/act-row";
import { changeMoves, territoryChanges } from "../schema/territory-changes";
import { findTerritoryInForce } from "../territory/in-force";

type Row = typeof territoryChanges.$inferSelect;

/** A change without its history, for lists. */
export type ChangeLine = Pick<
  Row,
  | "id"
  | "number"
  | "kind"
  | "state"
  | "population"
  | "communeCount"
  | "amendmentNeeded"
  | "effectiveOn"
  | "acceptedAt"
  | "createdAt"
  | "lastMoveAt"
>;

/** A change as its page, its guards and its acts need it. */
export type Change = ChangeForDecision & ChangeLine & Pick<Row, "version">;

const columns = {
  id: territoryChanges.id,
  number: territoryChanges.number,
  kind: territoryChanges.kind,
  state: territoryChanges.state,
  population: territoryChanges.population,
  communeCount: territoryChanges.communeCount,
  amendmentNeeded: territoryChanges.amendmentNeeded,
  effectiveOn: territoryChanges.effectiveOn,
  acceptedAt: territoryChanges.acceptedAt,
  createdAt: territoryChanges.createdAt,
  lastMoveAt: territoryChanges.lastMoveAt,
};

/** The changes of a dossier that this actor may read, the newest first. */
export const readChanges = (actor: Actor, dossierId: string): Promise<ChangeLine[]> =>
  asActor(actor, (tx) =>
    tx
      .select(columns)
      .from(territoryChanges)
      .where(eq(territoryChanges.dossierId, dossierId))
      .orderBy(desc(territoryChanges.number)),
  );

const readActs = async (tx: Transaction, changeId: string): Promise<ChangeAct[]> => {
  const rows = await tx
    .select()
    .from(changeMoves)
    .where(eq(changeMoves.changeId, changeId))
    .orderBy(asc(changeMoves.version));
  return rows.map(actOf);
};

const isOtherProposed = async (tx: Transaction, dossierId: string, changeId?: string) => {
  const [open] = await tx
    .select({ id: territoryChanges.id })
    .from(territoryChanges)
    .where(
      and(
        eq(territoryChanges.dossierId, dossierId),
        eq(territoryChanges.state, "proposed"),
        changeId ? sql`${territoryChanges.id} <> ${changeId}` : sql`true`,
      ),
    );
  return open !== undefined;
};

/** What the guards read before anything is proposed. */
export async function changeToPropose(
  tx: Transaction,
  dossier: Pick<Dossier, "id" | "state" | "relations">,
): Promise<ChangeForDecision & { inForceKey: string | undefined }> {
  const inForce = await findTerritoryInForce(tx, dossier.id);
  return {
    state: NEW,
    acts: [],
    dossierState: dossier.state,
    isOtherProposed: await isOtherProposed(tx, dossier.id),
    inForce: inForce?.members ?? [],
    inForceKey: inForce?.key,
    relations: dossier.relations,
  };
}

export const readChangeToPropose = (actor: Actor, dossier: Dossier) =>
  asActor(actor, (tx) => changeToPropose(tx, dossier));

/** A change of this dossier as the actor may see it now; undefined when it is not there or not theirs. */
export async function findChange(
  tx: Transaction,
  dossier: Pick<Dossier, "id" | "state" | "relations">,
  number: number,
): Promise<Change | undefined> {
  const [row] = await tx
    .select({
      ...columns,
      version: territoryChanges.version,
      acceptedAt: territoryChanges.acceptedAt,
    })
    .from(territoryChanges)
    .where(and(eq(territoryChanges.dossierId, dossier.id), eq(territoryChanges.number, number)));
  if (!row) return undefined;
  const inForce = await findTerritoryInForce(tx, dossier.id);
  return {
    ...row,
    acts: await readActs(tx, row.id),
    dossierState: dossier.state,
    isOtherProposed: await isOtherProposed(tx, dossier.id, row.id),
    inForce: inForce?.members ?? [],
    relations: dossier.relations,
  };
}

/** A change and its dossier; undefined when the actor reads one of them not. */
export const readChange = (
  actor: Actor,
  reference: string,
  number: number,
): Promise<{ dossier: Dossier; change: Change } | undefined> =>
  asActor(actor, async (tx) => {
    const dossier = await findDossier(tx, actor, reference);
    const change = dossier && (await findChange(tx, dossier, number));
    return change && { dossier, change };
  });
