import "server-only";

import type { Actor } from "@/db/client";
import { nameDossiers, namePublicDossiers } from "@/db/dossiers/names";
import { nameOrganisations } from "@/db/organisations/queries";
import { namePeople } from "@/db/people/names";
import { resolveCommunes } from "@/db/territory/resolve";
import type { ActContext } from "@/lib/domain/acts/context";
import { overlapIn } from "@/lib/domain/lifecycle/shared-place";

const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((id) => typeof id === "string");

type Named = {
  payload: Record<string, unknown>;
  /** What the form has just looked up. */
  context?: Pick<ActContext, "person" | "otherDossier">;
};

const nameCommunes = async (codes: readonly string[]) =>
  (await resolveCommunes(codes)).communes.map(({ code, name }) => ({ id: code, name }));

/** The names of the people, caisses, dossiers and communes that a payload holds by id or code. */
export async function namesInAct(
  actor: Actor,
  { payload, context }: Named,
): Promise<(id: string) => string | undefined> {
  const people = [payload["personId"], payload["replaces"], payload["leaderIds"]].flatMap(list);
  const shared = overlapIn(payload);
  const named = await Promise.all([
    namePeople(actor, people),
    nameOrganisations(actor, list(payload["leadCaisseId"])),
    nameDossiers(actor, list(payload["successorId"])),
    namePublicDossiers([...new Set(shared.map(({ reference }) => reference))]),
    nameCommunes([...new Set(shared.map(({ code }) => code))]),
  ]);
  const known = [...named.flat(), context?.person, context?.otherDossier].filter(
    (each) => each !== undefined,
  );
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return (id) => names.get(id);
}
