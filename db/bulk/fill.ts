import type { Client } from "pg";

import { dayIn } from "@/lib/domain/shared/plain-date";
import { populationOf } from "@/lib/domain/territory/counting";

import { readCensus } from "../territory/census";
import { Claims } from "./claims";
import { idOf } from "./ids";
import { type Numbered, rowsOf } from "./rows";
import type { Script } from "./script";
import { BATCH, BEGIN, CHAIN, END, OUTCOMES, READ_BATCH, STAGED } from "./statements";

const DOSSIERS_AT_ONCE = 500;

const openedAt = ({ acts }: Script) => acts[0]?.at.getTime() ?? 0;

async function lastNumbers(client: Client) {
  const { rows } = await client.query<{ code: string; last: number }>(
    "select department_code as code, last_number as last from reference_counters",
  );
  return new Map(rows.map(({ code, last }) => [code, last]));
}

/** References follow each other in each département, in the order of the openings. */
async function numbered(client: Client, scripts: readonly Script[]) {
  const last = await lastNumbers(client);
  return scripts
    .toSorted((a, b) => openedAt(a) - openedAt(b) || (a.key < b.key ? -1 : 1))
    .map((script) => {
      const { departmentCode, timeZone } = script.setting;
      const number = (last.get(departmentCode) ?? 0) + 1;
      last.set(departmentCode, number);
      const year = dayIn(timeZone, new Date(openedAt(script))).slice(0, 4);
      const reference = `${departmentCode}-${year}-${String(number).padStart(4, "0")}`;
      return { script, number, openedYear: Number(year), reference };
    });
}

async function chain(client: Client, longest: number) {
  for (const statement of STAGED) await client.query(statement);
  for (let version = 1; version <= longest; version += 1) {
    for (const statement of CHAIN) await client.query(statement, [version]);
    if ((version & (version - 1)) === 0) await client.query("analyze moves, milestones");
  }
}

/**
 * Writes whole lives at once, in the caller's transaction: years of acts past the triggers that would
 * date them today, yet with the rows, the chains and the deadlines that the commands would have left
 * (fill.test.ts holds it to that). Their people and their mandates must be there.
 */
export async function fillDossiers(client: Client, scripts: readonly Script[]): Promise<void> {
  const census = await readCensus();
  const all = await numbered(client, scripts);
  const claims = new Claims(census, all);
  await client.query(BEGIN);
  let longest = 0;
  for (let start = 0; start < all.length; start += DOSSIERS_AT_ONCE) {
    const batch = all.slice(start, start + DOSSIERS_AT_ONCE).map((each) => {
      const { key } = each.script;
      const given: Numbered = {
        ...each,
        dossierId: idOf(`dossier:${key}`),
        population: populationOf(claims.coverOf(key)),
        sharedAt: (at) => claims.sharedAt(key, at),
      };
      return rowsOf(given);
    });
    longest = Math.max(longest, ...batch.map(({ acts }) => acts.length));
    await client.query(READ_BATCH, [JSON.stringify(batch)]);
    for (const statement of BATCH) await client.query(statement);
  }
  await chain(client, longest);
  for (const statement of OUTCOMES) await client.query(statement);
  await client.query(END);
}
