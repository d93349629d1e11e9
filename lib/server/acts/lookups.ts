import "server-only";

import type { Actor } from "@/db/client";
import { findNamesakes } from "@/db/dossiers/names";
import { readDossier } from "@/db/dossiers/queries";
import { findAccount } from "@/db/people/names";
import { readCommuneList } from "@/db/territory/queries";
import { communesTyped } from "@/lib/domain/acts/commune-problems";
import type { ActContext } from "@/lib/domain/acts/context";
import type { ActField } from "@/lib/domain/acts/field";
import { type Fields, one } from "@/lib/domain/shared/form";

type Found = Pick<ActContext, "communes" | "person" | "otherDossier" | "namesakes">;

async function find(
  actor: Actor,
  field: ActField,
  typed: string,
  near: string | undefined,
): Promise<Found> {
  if (field.kind === "communes") {
    return { communes: communesTyped(await readCommuneList(typed, near)) };
  }
  if (field.kind === "text" && field.namesCpts) return { namesakes: await findNamesakes(typed) };
  if (field.kind !== "lookup") return {};
  if (field.of === "person") {
    const person = await findAccount(actor, typed.toLowerCase());
    return person ? { person } : {};
  }
  const other = await readDossier(actor, typed.toUpperCase());
  return other ? { otherDossier: { id: other.id, name: other.name } } : {};
}

/** What stands behind the texts of a form: communes of a list, an account, another dossier. */
export async function lookUp(
  actor: Actor,
  asked: readonly ActField[],
  fields: Fields,
  near?: string,
): Promise<Found> {
  const found: Found = {};
  for (const field of asked) {
    const typed = one(fields, field.name)?.trim();
    if (typed) Object.assign(found, await find(actor, field, typed, near));
  }
  return found;
}
