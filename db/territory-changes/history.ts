import "server-only";

import { and, asc, eq, sql } from "drizzle-orm";

import type { ChangeAct } from "@/lib/domain/territory-change/change";

import { type Actor, asActor } from "../client";
import { organisationOf, type Place } from "../dossiers/history";
import { actOf, besideOf } from "../journal/act-row";
import { people } from "../schema/people";
import { changeContents, changeMoves } from "../schema/territory-changes";

/** A line of a change's journal with what may be erased from it: the author's name, the texts. */
export type ChangeHistoryLine = ChangeAct & {
  authorName: string;
  organisation: string;
  hash: string;
  content: Record<string, unknown>;
  consequences: unknown;
  isErased: boolean;
};

/** The history of a change that this actor may read, oldest first; one act only when a version is given. */
export const readChangeHistory = (
  actor: Actor,
  dossier: Place,
  changeId: string,
  version?: number,
): Promise<ChangeHistoryLine[]> =>
  asActor(actor, async (tx) => {
    const rows = await tx
      .select({ act: changeMoves, content: changeContents, author: people.name })
      .from(changeMoves)
      .leftJoin(
        changeContents,
        and(
          eq(changeContents.changeId, changeMoves.changeId),
          eq(changeContents.version, changeMoves.version),
        ),
      )
      .leftJoin(people, eq(people.id, changeMoves.actorId))
      .where(
        and(
          eq(changeMoves.changeId, changeId),
          version === undefined ? sql`true` : eq(changeMoves.version, version),
        ),
      )
      .orderBy(asc(changeMoves.version));
    return rows.map(({ act, content, author }) => ({
      ...actOf(act),
      authorName: author ?? "Auteur effacé",
      organisation: organisationOf(act.relation, dossier),
      hash: act.hash,
      ...besideOf(content),
    }));
  });
