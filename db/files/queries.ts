import "server-only";

import { and, asc, eq } from "drizzle-orm";

import { type Actor, asActor } from "../client";
import { dossiers } from "../schema/dossiers";
import { fileChunks, files } from "../schema/files";

export type StoredFile = {
  id: string;
  name: string;
  byteSize: number;
  sha256: string;
  uploadedAt: Date;
  /** The act that carries it; null while it waits for one. */
  attachedVersion: number | null;
  /** The change of territory whose proposal carries it. */
  attachedChangeId: string | null;
};

const columns = {
  id: files.id,
  name: files.name,
  byteSize: files.byteSize,
  sha256: files.sha256,
  uploadedAt: files.uploadedAt,
  attachedVersion: files.attachedVersion,
  attachedChangeId: files.attachedChangeId,
};

/** The files of a dossier that this actor may read, in the order of their acts. */
export const listFiles = (actor: Actor, dossierId: string): Promise<StoredFile[]> =>
  asActor(actor, (tx) =>
    tx
      .select(columns)
      .from(files)
      .where(eq(files.dossierId, dossierId))
      .orderBy(asc(files.attachedVersion), asc(files.uploadedAt), asc(files.id)),
  );

/** What the actor has sent for this dossier, whether an act carries it or not. */
export const listSentFiles = (actor: Actor, dossierId: string): Promise<StoredFile[]> =>
  asActor(actor, (tx) =>
    tx
      .select(columns)
      .from(files)
      .where(and(eq(files.dossierId, dossierId), eq(files.uploadedBy, actor.id)))
      .orderBy(asc(files.uploadedAt), asc(files.id)),
  );

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const readChunk = (actor: Actor, fileId: string, n: number): Promise<Buffer | undefined> =>
  asActor(actor, async (tx) => {
    const [chunk] = await tx
      .select({ bytes: fileChunks.bytes })
      .from(fileChunks)
      .where(and(eq(fileChunks.fileId, fileId), eq(fileChunks.n, n)));
    return chunk?.bytes;
  });

/** Chunk by chunk, each in its own transaction: a slow reader holds no connection. */
async function* chunksOf(actor: Actor, fileId: string): AsyncGenerator<Buffer> {
  for (let n = 0; ; n += 1) {
    const bytes = await readChunk(actor, fileId, n);
    if (!bytes) return;
    yield bytes;
  }
}

/** A file of this dossier and its bytes, if the actor may read it; undefined otherwise. */
export async function openFile(
  actor: Actor,
  { reference, id }: { reference: string; id: string },
): Promise<(StoredFile & { bytes: AsyncIterable<Buffer> }) | undefined> {
  if (!UUID.test(id)) return undefined;
  const [found] = await asActor(actor, (tx) =>
    tx
      .select(columns)
      .from(files)
      .innerJoin(dossiers, eq(dossiers.id, files.dossierId))
      .where(and(eq(files.id, id), eq(dossiers.reference, reference))),
  );
  return found && { ...found, bytes: chunksOf(actor, found.id) };
}
