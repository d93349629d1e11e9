import { randomUUID } from "node:crypto";

import { type Ready, readyDossiers } from "@/db/bench/moves";
import { enter } from "@/db/bench/witnesses";

/** The confirmation of an act, as the browser of an officer sends it. */
async function openAci(base: string, { reference, version, officer }: Ready): Promise<number> {
  const token = await enter({ id: officer });
  const form = new FormData();
  const fields = {
    version: String(version),
    relation: "leadCpamOfficer",
    intentId: randomUUID(),
    etape: "confirmer",
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const start = performance.now();
  const answer = await fetch(`${base}/dossiers/${reference}/actes/nouveau/openAci/envoi`, {
    method: "POST",
    headers: { cookie: `jalons=${token}` },
    body: form,
    redirect: "manual",
  });
  const milliseconds = performance.now() - start;
  const to = answer.headers.get("location") ?? "";
  if (!to.includes(`/dossiers/${reference}/actes/${version + 1}`))
    throw new Error(`${reference}: ${answer.status} ${to}`);
  return milliseconds;
}

/** The first ones find nothing prepared: the statements, the code. */
const WARMING = 10;

/** Milliseconds of each act through HTTP, one at a time; fewer than asked when few dossiers wait for one. */
export async function timeActs(base: string, count: number): Promise<number[]> {
  const times: number[] = [];
  for (const ready of await readyDossiers(WARMING + count)) times.push(await openAci(base, ready));
  return times.slice(WARMING);
}
