import "server-only";

import { and, eq, isNull, sql } from "drizzle-orm";

import { type Actor, asActor, type Transaction } from "../client";
import { drafts } from "../schema/drafts";
import { fileChunks, files } from "../schema/files";

export type FileToStore = {
  dossierId: string;
  name: string;
  byteSize: number;
  /** Hexadecimal, of all the bytes. */
  sha256: string;
  chunks: AsyncIterable<Buffer>;
};

/** A person may have so many files waiting for their act on one dossier, and no more. */
const WAITING_AT_MOST = 40;

/** Takes away what this person sent here for an act that never came, and that no draft names. */
const forgetAbandoned = (tx: Transaction, actor: Actor, dossierId: string) =>
  tx.delete(files).where(
    and(
      eq(files.dossierId, dossierId),
      eq(files.uploadedBy, actor.id),
      isNull(files.attachedVersion),
      isNull(files.attachedChangeId),
      sql`${files.uploadedAt} < clock_timestamp() - interval '2 days'`,
      sql`not exists (select from ${drafts} d
          where d.dossier_id = ${files.dossierId} and position(${files.id}::text in d.content::text) > 0)`,
    ),
  );

/** Keeps a file until an act takes it. Chunks are at most one megabyte each. */
export const storeFile = (actor: Actor, file: FileToStore): Promise<{ id: string } | "tooMany"> =>
  asActor(actor, async (tx) => {
    await forgetAbandoned(tx, actor, file.dossierId);
    const [waiting] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(files)
      .where(
        and(
          eq(files.dossierId, file.dossierId),
          eq(files.uploadedBy, actor.id),
          isNull(files.attachedVersion),
          isNull(files.attachedChangeId),
        ),
      );
    if ((waiting?.count ?? 0) >= WAITING_AT_MOST) return "tooMany";
    const { chunks, ...row } = file;
    const [stored] = await tx
      .insert(files)
      .values({ ...row, uploadedBy: actor.id })
      .returning({ id: files.id });
    if (!stored) throw new Error("the file was not stored");
    let n = 0;
    for await (const bytes of chunks) {
      await tx.insert(fileChunks).values({ fileId: stored.id, n, bytes });
      n += 1;
    }
    return stored;
  });
