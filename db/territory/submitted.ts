import "server-only";

import { and, asc, eq, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import type { FrozenCommune } from "@/lib/domain/territory/frozen";

import { type Actor, asActor, type Transaction } from "../client";
import { submissionCommunes } from "../schema/journal";
import { communes, departments, formerCommunes } from "../schema/territory";
import type { changeCommunes } from "../schema/territory-changes";

const today = alias(communes, "today");

/** Frozen rows as the domain knows them: the population of their day, the names of the reference. */
export async function selectFrozen(
  tx: Transaction,
  rows: typeof submissionCommunes | typeof changeCommunes,
  condition: SQL | undefined,
): Promise<FrozenCommune[]> {
  const found = await tx
    .select({
      code: communes.code,
      name: communes.name,
      departmentCode: communes.departmentCode,
      departmentName: departments.name,
      regionCode: communes.regionCode,
      parentCode: communes.parentCode,
      population: rows.population,
      vintage: rows.vintage,
      permille: rows.sharePermille,
      text: rows.shareText,
      successor: { code: today.code, name: today.name },
    })
    .from(rows)
    .innerJoin(communes, eq(communes.code, rows.communeCode))
    .innerJoin(departments, eq(departments.code, communes.departmentCode))
    .leftJoin(formerCommunes, eq(formerCommunes.code, communes.code))
    .leftJoin(today, eq(today.code, formerCommunes.currentCode))
    .where(condition)
    .orderBy(asc(communes.searchName), asc(communes.code));
  return found.map(({ permille, text, successor, ...commune }) => ({
    ...commune,
    ...(permille !== null && text !== null && { part: { permille, text } }),
    ...(successor && { successor }),
  }));
}

/** The territory that one act submitted, frozen; empty for who may not read the history. */
export const readSubmittedCommunes = (
  actor: Actor,
  dossierId: string,
  version: number,
): Promise<FrozenCommune[]> =>
  asActor(actor, (tx) =>
    selectFrozen(
      tx,
      submissionCommunes,
      and(eq(submissionCommunes.dossierId, dossierId), eq(submissionCommunes.version, version)),
    ),
  );
