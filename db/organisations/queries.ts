import "server-only";

import { and, asc, eq, sql } from "drizzle-orm";

import { type Actor, asActor } from "../client";
import { organisations } from "../schema/organisations";
import { mandates } from "../schema/people";
import { caisseDepartments, departments } from "../schema/territory";

export type Caisse = { id: string; name: string };

/** The caisses that serve a région, and those for which the actor acts today. */
export const readCaisses = (
  actor: Actor,
  regionCode: string,
): Promise<{ ofRegion: Caisse[]; own: string[] }> =>
  asActor(actor, async (tx) => {
    const ofRegion = await tx
      .selectDistinct({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .innerJoin(caisseDepartments, eq(caisseDepartments.organisationId, organisations.id))
      .innerJoin(departments, eq(departments.code, caisseDepartments.departmentCode))
      .where(and(eq(organisations.kind, "caisse"), eq(departments.regionCode, regionCode)))
      .orderBy(asc(organisations.name));
    const own = await tx
      .select({ id: mandates.organisationId })
      .from(mandates)
      .where(
        and(
          eq(mandates.personId, actor.id),
          eq(mandates.role, "cpamOfficer"),
          sql`${mandates.validFrom} <= app_now()`,
          sql`(${mandates.validUntil} is null or ${mandates.validUntil} > app_now())`,
        ),
      );
    return { ofRegion, own: own.flatMap(({ id }) => id ?? []) };
  });

/** Organisations by id, for those that a dossier names. */
export const nameOrganisations = (actor: Actor, ids: readonly string[]): Promise<Caisse[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : asActor(actor, (tx) =>
        tx
          .select({ id: organisations.id, name: organisations.name })
          .from(organisations)
          .where(sql`${organisations.id} = any (${sql.param([...ids])}::uuid[])`)
          .orderBy(asc(organisations.name)),
      );
