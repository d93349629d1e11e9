import "server-only";

import type { Actor } from "@/db/client";
import { nameDossiers } from "@/db/dossiers/names";
import { nameOrganisations } from "@/db/organisations/queries";
import { namePeople } from "@/db/people/names";
import type { ActContext } from "@/lib/domain/acts/context";

const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((id) => typeof id === "string");

type Named = {
  payload: Record<string, unknown>;
  /** What the form has just looked up. */
  context?: Pick<ActContext, "person" | "otherDossier">;
};

/** The names of the people, caisses and dossiers that a payload holds by their id. */
export async function namesInAct(
  actor: Actor,
  { payload, context }: Named,
): Promise<(id: string) => string | undefined> {
  const people = [payload["personId"], payload["replaces"], payload["leaderIds"]].flatMap(list);
  const named = await Promise.all([
    namePeople(actor, people),
    nameOrganisations(actor, list(payload["leadCaisseId"])),
    nameDossiers(actor, list(payload["successorId"])),
  ]);
  const known = [...named.flat(), context?.person, context?.otherDossier].filter(
    (each) => each !== undefined,
  );
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return (id) => names.get(id);
}
