import { and, eq, sql } from "drizzle-orm";

import type { Refusal } from "@/lib/domain/lifecycle/rules";
import { type FieldErrors, type Fields, noFields } from "@/lib/domain/shared/form";

import { type Actor, asActor, SYSTEM } from "../client";
import { keptForms } from "../schema/kept-forms";

export type { Refusal };
/** Somebody was faster, or the same sending came back with other content. */
export type Conflict = "movedMeanwhile" | "intentConflict";

/** What was typed, and why the page gives it back. */
export type KeptForm = {
  page: string;
  fields: Fields;
  errors: FieldErrors;
  refusal?: Refusal;
  conflict?: Conflict;
  keptAt: Date;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The actor's own form of the last 24 hours; undefined for any other id. */
export async function findKeptForm(actor: Actor, id: string): Promise<KeptForm | undefined> {
  if (!UUID.test(id)) return undefined;
  const [row] = await asActor(actor, (tx) =>
    tx
      .select()
      .from(keptForms)
      .where(
        and(
          eq(keptForms.id, id),
          eq(keptForms.personId, actor.id),
          sql`${keptForms.createdAt} > clock_timestamp() - interval '24 hours'`,
        ),
      ),
  );
  if (!row) return undefined;
  const refused = (row.refusal ?? {}) as Partial<Refusal> & { conflict?: Conflict };
  return {
    page: row.page,
    fields: Object.assign(noFields(), row.fields),
    errors: row.errors,
    ...(refused.kind && { refusal: refused as Refusal }),
    ...(refused.conflict && { conflict: refused.conflict }),
    keptAt: row.createdAt,
  };
}

/** A visitor's form of the last 24 hours, for whoever has its id. */
export const findVisitorForm = (id: string): Promise<KeptForm | undefined> =>
  findKeptForm(SYSTEM, id);
