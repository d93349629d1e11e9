import "server-only";

import { and, asc, eq, isNull, or, sql } from "drizzle-orm";

import { type Actor, asActor } from "../client";
import { mandates, people } from "../schema/people";

export type Contact = {
  id: string;
  name: string;
  email: string | null;
  functionTitle: string | null;
};

type Place = { regionCode: string; departmentCode: string };

/** Who examines the dossiers of a département at the ARS today. */
export const readArsContacts = (
  actor: Actor,
  { regionCode, departmentCode }: Place,
): Promise<Contact[]> =>
  asActor(actor, (tx) =>
    tx
      .selectDistinct({
        id: people.id,
        name: people.name,
        email: people.email,
        functionTitle: people.functionTitle,
      })
      .from(people)
      .innerJoin(mandates, eq(mandates.personId, people.id))
      .where(
        and(
          eq(mandates.role, "arsOfficer"),
          eq(mandates.regionCode, regionCode),
          or(
            isNull(mandates.departmentCodes),
            sql`${departmentCode} = any (${mandates.departmentCodes})`,
          ),
          sql`${mandates.validFrom} <= app_now()`,
          sql`(${mandates.validUntil} is null or ${mandates.validUntil} > app_now())`,
        ),
      )
      .orderBy(asc(people.name)),
  );
