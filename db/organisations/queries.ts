import "server-only";

import { and, asc, eq, sql } from "drizzle-orm";

import { type Actor, asActor } from "../client";
import { organisations } from "../schema/organisations";
import { caisseDepartments, departments } from "../schema/territory";

export type Caisse = { id: string; name: string };

/** The caisses that serve a région. */
export const readCaisses = (actor: Actor, regionCode: string): Promise<Caisse[]> =>
  asActor(actor, (tx) =>
    tx
      .selectDistinct({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .innerJoin(caisseDepartments, eq(caisseDepartments.organisationId, organisations.id))
      .innerJoin(departments, eq(departments.code, caisseDepartments.departmentCode))
      .where(and(eq(organisations.kind, "caisse"), eq(departments.regionCode, regionCode)))
      .orderBy(asc(organisations.name)),
  );

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
