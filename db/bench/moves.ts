import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";

import { asOwner } from "../client";
import { moveDossier } from "../dossiers/commands/move-dossier";

type Ready = { reference: string; version: number; officer: string };

/** Dossiers that their lead caisse may move on, one officer each. */
const readyDossiers = (count: number): Promise<Ready[]> =>
  asOwner(async (tx) => {
    const { rows } = await tx.execute<Ready>(sql`
      select distinct on (d.id) d.reference, d.version, m.person_id as officer
      from dossiers d join mandates m on m.organisation_id = d.lead_caisse_id and m.role = 'cpamOfficer'
      where d.state = 'projectValidated' limit ${count}`);
    return rows;
  });

async function openAci({ reference, version, officer }: Ready) {
  const start = performance.now();
  const moved = await moveDossier(
    { id: officer },
    {
      reference,
      version,
      move: "openAci",
      relation: "leadCpamOfficer",
      payload: {},
      intentId: randomUUID(),
    },
  );
  if (!moved.ok) throw new Error(`${reference}: ${JSON.stringify(moved.failure)}`);
  return performance.now() - start;
}

/** Milliseconds of each move through the real command, so many at once. */
export async function timeMoves({ count, atOnce }: { count: number; atOnce: number }) {
  const waiting = await readyDossiers(count);
  const times: number[] = [];
  const start = performance.now();
  const lane = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) times.push(await openAci(next));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return { times, elapsed: performance.now() - start };
}
