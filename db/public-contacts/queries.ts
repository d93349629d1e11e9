import "server-only";

import { sql } from "drizzle-orm";

import type { PublicContact } from "@/lib/domain/public-contact/contact";

import { type Actor, asActor, asVisitor, type Transaction } from "../client";

type ContactRow = PublicContact & { consented_at: string };

export type ConsentedContact = PublicContact & { consentedAt: Date };

async function readOf(tx: Transaction, dossier: ReturnType<typeof sql>) {
  const { rows } = await tx.execute<ContactRow>(sql`
    select email, phone, website, consented_at from public_contacts where dossier_id = ${dossier}`);
  const [row] = rows;
  if (!row) return undefined;
  const { consented_at, ...contact } = row;
  return { ...contact, consentedAt: new Date(consented_at) };
}

/** What the leaders of a dossier consent to publish; others read it once the CPTS is public. */
export const readContact = (
  actor: Actor,
  dossierId: string,
): Promise<ConsentedContact | undefined> => asActor(actor, (tx) => readOf(tx, sql`${dossierId}`));

/** How everybody may reach a public CPTS, by its reference; nothing without its consent. */
export const readPublicContact = (reference: string): Promise<ConsentedContact | undefined> =>
  asVisitor((tx) => readOf(tx, sql`(select id from public_cpts where reference = ${reference})`));
