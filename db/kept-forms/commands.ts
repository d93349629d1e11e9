import { sql } from "drizzle-orm";

import type { FieldErrors, Fields } from "@/lib/domain/shared/form";

import { type Actor, asActor, asSystem, SYSTEM } from "../client";
import { keptForms } from "../schema/kept-forms";
import type { Conflict, Refusal } from "./queries";

const LARGEST = 1024 * 1024;

const TOO_LARGE =
  "Votre saisie dépasse 1 Mo : elle n’a pas été conservée. Rien n’a été enregistré.";

/** Written by ourselves: drizzle asks the constructor of a value, and fields have no prototype. */
const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

type FormToKeep = {
  page: string;
  fields: Fields;
  errors: FieldErrors;
  refusal?: Refusal;
  conflict?: Conflict;
};

/** Keeps what a person typed for 24 hours, so that the page can give it back; its id is for them alone. */
export function keepForm(actor: Actor, form: FormToKeep): Promise<string> {
  const { page, refusal, conflict } = form;
  const tooLarge = Buffer.byteLength(JSON.stringify(form.fields)) > LARGEST;
  const fields = tooLarge ? {} : form.fields;
  const errors = tooLarge
    ? { ...form.errors, "": [...(form.errors[""] ?? []), TOO_LARGE] }
    : form.errors;
  return asActor(actor, async (tx) => {
    const [kept] = await tx
      .insert(keptForms)
      .values({
        personId: actor.id,
        page,
        fields: json(fields),
        errors: json(errors),
        refusal: refusal ?? (conflict && { conflict }),
        createdAt: sql`clock_timestamp()`,
      })
      .returning({ id: keptForms.id });
    if (!kept) throw new Error("the form was not kept");
    return kept.id;
  });
}

/** The same for a visitor without an account: whoever has its id may find it. */
export const keepVisitorForm = (form: FormToKeep): Promise<string> => keepForm(SYSTEM, form);

/** Takes away what nobody came back for in time. */
export const forgetOldForms = () =>
  asSystem(async (tx) => {
    await tx
      .delete(keptForms)
      .where(sql`${keptForms.createdAt} < clock_timestamp() - interval '24 hours'`);
  });
