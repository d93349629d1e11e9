import "server-only";

import { and, asc, eq, sql } from "drizzle-orm";

import type { Act } from "@/lib/domain/lifecycle/journal";
import type { Relation } from "@/lib/domain/lifecycle/relations";

import { type Actor, asActor } from "../client";
import { actOf, besideOf } from "../journal/act-row";
import { moveContents, moves } from "../schema/journal";
import { people } from "../schema/people";
import type { Dossier } from "./queries";

/** A line of the journal with what may be erased from it: the author's name, the texts. */
export type HistoryLine = Act & {
  authorName: string;
  organisation: string;
  intentId: string;
  hash: string;
  content: Record<string, unknown>;
  consequences: unknown;
  isErased: boolean;
};

export type Place = Pick<Dossier, "id" | "name" | "regionName" | "leadCaisse">;

/** In whose name an act was made, from the relation it was made under. */
export function organisationOf(relation: Relation, place: Place): string {
  if (relation === "leader") return place.name;
  if (relation === "arsOfficer" || relation === "arsDirector") return `ARS ${place.regionName}`;
  if (relation === "leadCpamOfficer") return place.leadCaisse.name;
  if (relation === "associatedCpamOfficer") return "Caisse associée";
  return "Registre Jalons";
}

/** The history that this actor may read, oldest first; one act only when a version is given. */
export const readHistory = (
  actor: Actor,
  dossier: Place,
  version?: number,
): Promise<HistoryLine[]> =>
  asActor(actor, async (tx) => {
    const rows = await tx
      .select({ act: moves, content: moveContents, author: people.name })
      .from(moves)
      .leftJoin(
        moveContents,
        and(eq(moveContents.dossierId, moves.dossierId), eq(moveContents.version, moves.version)),
      )
      .leftJoin(people, eq(people.id, moves.actorId))
      .where(
        and(
          eq(moves.dossierId, dossier.id),
          version === undefined ? sql`true` : eq(moves.version, version),
        ),
      )
      .orderBy(asc(moves.version));
    return rows.map(({ act, content, author }) => ({
      ...actOf(act),
      authorName: author ?? "Auteur effacé",
      organisation: organisationOf(act.relation, dossier),
      intentId: act.intentId,
      hash: act.hash,
      ...besideOf(content),
    }));
  });
