import "server-only";

import { sql } from "drizzle-orm";

import type { PublicContact } from "@/lib/domain/public-contact/contact";
import { fail, ok, type Result } from "@/lib/domain/shared/result";

import { type Actor, asActor } from "../client";
import { databaseError, isRefusedByJournal } from "../dossiers/refusals";

export type ContactRefusal = "changedMeanwhile" | "notTheirs";

const attempt = async (work: () => Promise<boolean>): Promise<Result<true, ContactRefusal>> => {
  try {
    return (await work()) ? ok(true) : fail("changedMeanwhile");
  } catch (error) {
    const refusal = databaseError(error);
    if (refusal && isRefusedByJournal(refusal)) return fail("notTheirs");
    throw error;
  }
};

/** What the author of the form had before them: the instant of the last consent, none before the first. */
type Seen = { dossierId: string; since: Date | null };

/** A leader consents to the publication of how to reach the CPTS, in the place of what was published. */
export const publishContact = (actor: Actor, { dossierId, since }: Seen, contact: PublicContact) =>
  attempt(() =>
    asActor(actor, async (tx) => {
      const { email, phone, website } = contact;
      const { rowCount } = since
        ? await tx.execute(sql`
            update public_contacts set email = ${email}, phone = ${phone}, website = ${website}
            where dossier_id = ${dossierId} and date_trunc('milliseconds', consented_at) = ${since.toISOString()}::timestamptz`)
        : await tx.execute(sql`
            insert into public_contacts (dossier_id, email, phone, website)
            values (${dossierId}, ${email}, ${phone}, ${website}) on conflict do nothing`);
      return rowCount === 1;
    }),
  );

/** A leader takes the consent back: nothing of it is kept. */
export const withdrawContact = (actor: Actor, dossierId: string) =>
  attempt(() =>
    asActor(actor, async (tx) => {
      const { rowCount } = await tx.execute(
        sql`delete from public_contacts where dossier_id = ${dossierId}`,
      );
      return rowCount === 1;
    }),
  );
