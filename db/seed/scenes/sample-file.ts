import { createHash } from "node:crypto";

import type { Actor } from "../../client";
import { storeFile } from "../../files/commands";
import { samplePdf } from "./pdf";

const nameOf = (title: string) =>
  `${title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")}.pdf`;

/** A sample PDF by its title, for one CPTS: always the same bytes. */
export function sampleOf(title: string, cpts: string) {
  const bytes = samplePdf(title, [cpts, "Document de démonstration\u00a0: tout y est inventé."]);
  return {
    name: nameOf(title),
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

/** Stores a sample PDF as if the actor had just sent it, ready to go with an act. */
export async function storeSample(
  actor: Actor,
  dossier: { id: string; name: string },
  title: string,
): Promise<string> {
  const { name, bytes, sha256 } = sampleOf(title, dossier.name);
  const stored = await storeFile(actor, {
    dossierId: dossier.id,
    name,
    byteSize: bytes.length,
    sha256,
    chunks: chunksOf(bytes),
  });
  if (stored === "tooMany") throw new Error(`too many files wait on ${dossier.name}`);
  return stored.id;
}

async function* chunksOf(bytes: Buffer) {
  yield bytes;
}
