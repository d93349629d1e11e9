import "server-only";

import { eq, sql } from "drizzle-orm";

import { fail, ok, type Result } from "@/lib/domain/shared/result";
import type { TopicContent } from "@/lib/domain/topics/topic";
import { type Document, isWritable } from "@/lib/domain/topics/writable";

import { type Actor, asActor } from "../client";
import { relationsHeld } from "../dossiers/relations";
import { dossiers } from "../schema/dossiers";
import { drafts } from "../schema/drafts";
import { findTopic, type SavedTopic } from "./queries";

type TopicToSave = {
  dossierId: string;
  document: Document;
  topic: string;
  content: TopicContent;
  /** The revision the author was looking at; 0 for a topic never saved. */
  revision: number;
};

export type NotSaved =
  | "notFound"
  /** The document was submitted meanwhile, or is not written at this stage. */
  | "closed"
  /** Somebody saved it after what the author was looking at. */
  | { newer: SavedTopic };

/** Saves one topic, unless a newer save is there: that one is given back, and stays. */
export const saveDraft = (
  actor: Actor,
  { dossierId, document, topic, content, revision }: TopicToSave,
): Promise<Result<SavedTopic, NotSaved>> =>
  asActor(actor, async (tx) => {
    const [dossier] = await tx
      .select({ state: dossiers.state, relations: relationsHeld })
      .from(dossiers)
      .where(eq(dossiers.id, dossierId));
    if (!dossier?.relations.includes("leader")) return fail("notFound");
    if (!isWritable(document, dossier.state)) return fail("closed");

    const written = await tx
      .insert(drafts)
      .values({ dossierId, document, topic, content, savedBy: actor.id })
      .onConflictDoUpdate({
        target: [drafts.dossierId, drafts.document, drafts.topic],
        set: {
          content,
          savedBy: actor.id,
          savedAt: sql`now()`,
          revision: sql`${drafts.revision} + 1`,
        },
        setWhere: eq(drafts.revision, revision),
      })
      .returning({ revision: drafts.revision });
    const saved = await findTopic(tx, dossierId, document, topic);
    if (!saved) return fail("notFound");
    return written.length > 0 ? ok(saved) : fail({ newer: saved });
  });
