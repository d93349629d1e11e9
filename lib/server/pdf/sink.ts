import "server-only";

import type { FileHandle } from "node:fs/promises";

import type { Actor } from "@/db/client";
import { storeFile } from "@/db/files/commands";

import { type FileSink, FORM_LIMITS } from "../multipart";
import { openScratch, spool } from "../scratch";
import { safeFileName } from "./file-name";
import { HEAD_BYTES, looksLikePdf, TAIL_BYTES } from "./shape";

const CHUNK_BYTES = 512 * 1024;

async function readAt(scratch: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await scratch.read({
    buffer: Buffer.alloc(length),
    position,
    length,
  });
  return buffer.subarray(0, bytesRead);
}

async function* chunksOf(scratch: FileHandle, byteSize: number): AsyncGenerator<Buffer> {
  for (let position = 0; position < byteSize; position += CHUNK_BYTES) {
    yield await readAt(scratch, position, Math.min(CHUNK_BYTES, byteSize - position));
  }
}

/** Receives the PDFs of a form: on the disk first, so that a slow sender holds no connection. */
export const pdfSink =
  (actor: Actor, dossierId: string): FileSink =>
  async ({ field, name: sentName, bytes }) => {
    const name = safeFileName(sentName);
    const scratch = await openScratch();
    try {
      const { byteSize, sha256 } = await spool(bytes, scratch, FORM_LIMITS.fileBytes);
      if (byteSize === 0) return { field, name, problem: "empty" };
      if (byteSize > FORM_LIMITS.fileBytes) return { field, name, problem: "tooLarge" };
      const head = await readAt(scratch, 0, HEAD_BYTES);
      const tailStart = Math.max(0, byteSize - TAIL_BYTES);
      const tail = await readAt(scratch, tailStart, byteSize - tailStart);
      if (!looksLikePdf(head, tail)) return { field, name, problem: "notPdf" };
      const chunks = chunksOf(scratch, byteSize);
      const stored = await storeFile(actor, { dossierId, name, byteSize, sha256, chunks });
      if (stored === "tooMany") return { field, name, problem: "tooMany" };
      return { field, name, id: stored.id, byteSize, sha256 };
    } finally {
      await scratch.close();
    }
  };
