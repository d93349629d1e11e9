import "server-only";

import { sql } from "drizzle-orm";

import type { Precision } from "@/lib/domain/lifecycle/milestones";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import type { SizeClass } from "@/lib/domain/territory/size";

import { type Actor, asActor } from "../client";

/** A signed contract as an observer reads it: no act, no name, no file. */
export type SignedContract = {
  signedOn: PlainDate | null;
  signedPrecision: Precision;
  effectOn: PlainDate | null;
  /** Those who signed here; none when the contract was signed before the register. */
  parties: string[];
  retainedPopulation: number | null;
  retainedClass: SizeClass | null;
  computedPopulation: number | null;
  computedClass: SizeClass | null;
};

/** The facts of the contract once it is signed; undefined before, or for who may not read them. */
export const findSignedContract = (
  actor: Actor,
  dossierId: string,
): Promise<SignedContract | undefined> =>
  asActor(actor, async (tx) => {
    const { rows } = await tx.execute<SignedContract>(sql`
      select signed_on::text as "signedOn", signed_precision as "signedPrecision",
        effect_on::text as "effectOn", parties, retained_population as "retainedPopulation",
        retained_class as "retainedClass", computed_population as "computedPopulation",
        computed_class as "computedClass"
      from contract_facts where dossier_id = ${dossierId}`);
    return rows[0];
  });
