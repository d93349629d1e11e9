import "server-only";

import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file without a name: whatever becomes of the process, nothing is left on the disk. */
export async function openScratch(): Promise<FileHandle> {
  const path = join(tmpdir(), `jalons-${randomUUID()}`);
  const scratch = await open(path, "wx+", 0o600);
  await unlink(path);
  return scratch;
}

/** Writes what arrives, up to `mostBytes`; beyond, says so by the size and stops. */
export async function spool(
  bytes: AsyncIterable<Buffer>,
  scratch: FileHandle,
  mostBytes: number,
): Promise<{ byteSize: number; sha256: string }> {
  const digest = createHash("sha256");
  let byteSize = 0;
  for await (const chunk of bytes) {
    byteSize += chunk.length;
    if (byteSize > mostBytes) return { byteSize, sha256: "" };
    digest.update(chunk);
    await scratch.write(chunk);
  }
  return { byteSize, sha256: digest.digest("hex") };
}
