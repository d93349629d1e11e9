import "server-only";

import { and, eq, type SQL } from "drizzle-orm";

import type { TopicContent } from "@/lib/domain/topics/topic";
import type { Document } from "@/lib/domain/topics/writable";

import { type Actor, asActor, type Transaction } from "../client";
import { drafts } from "../schema/drafts";
import { people } from "../schema/people";

/** One topic as it was last saved. */
export type SavedTopic = TopicContent & {
  topic: string;
  /** 0 when it was never saved. */
  revision: number;
  savedAt: Date;
  savedBy: { id: string; name: string };
};

export type SavedDraft = Record<string, SavedTopic>;

const selectTopics = async (tx: Transaction, condition: SQL | undefined): Promise<SavedTopic[]> => {
  const rows = await tx
    .select({
      topic: drafts.topic,
      content: drafts.content,
      revision: drafts.revision,
      savedAt: drafts.savedAt,
      savedBy: drafts.savedBy,
      name: people.name,
    })
    .from(drafts)
    .leftJoin(people, eq(people.id, drafts.savedBy))
    .where(condition);
  return rows.map(({ content, name, savedBy, ...row }) => ({
    ...row,
    ...(content as TopicContent),
    savedBy: { id: savedBy, name: name ?? "" },
  }));
};

/** What the leaders have written of a document; nothing for anybody else. */
export async function readDraft(
  actor: Actor,
  dossierId: string,
  document: Document,
): Promise<SavedDraft> {
  const condition = and(eq(drafts.dossierId, dossierId), eq(drafts.document, document));
  const topics = await asActor(actor, (tx) => selectTopics(tx, condition));
  return Object.fromEntries(topics.map((topic) => [topic.topic, topic]));
}

export async function findTopic(
  tx: Transaction,
  dossierId: string,
  document: Document,
  topic: string,
): Promise<SavedTopic | undefined> {
  const condition = and(
    eq(drafts.dossierId, dossierId),
    eq(drafts.document, document),
    eq(drafts.topic, topic),
  );
  const [saved] = await selectTopics(tx, condition);
  return saved;
}
