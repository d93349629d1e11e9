import type { Client } from "pg";

import { addDays, dayIn } from "@/lib/domain/shared/plain-date";

import { withOwner } from "../instance/owner";
import { Chance } from "./chance";
import { settleCountry } from "./country";
import { drawOpenings } from "./openings";
import { rowsOf } from "./rows";
import { BATCH, CHAIN, OUTCOMES, READ_BATCH, STAGING } from "./statements";

const DOSSIERS_AT_ONCE = 500;

type Wish = { ownerUrl: string; count: number; onProgress: (step: string) => void };

/**
 * Fills a base that is only measured: years of acts at once, past the triggers that would date them
 * today, yet with the rows, the chains and the deadlines that the commands would have left.
 */
export const fillDossiers = ({ ownerUrl, count, onProgress }: Wish): Promise<void> =>
  withOwner(ownerUrl, async ({ client }) => {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    await client.query(STAGING);
    const country = await settleCountry(client);
    const today = dayIn("Europe/Paris", new Date());
    const openings = drawOpenings(country, {
      count,
      today: addDays(today, -1),
      chance: new Chance(43),
    });
    let longest = 0;
    for (let start = 0; start < count; start += DOSSIERS_AT_ONCE) {
      const batch = openings
        .slice(start, start + DOSSIERS_AT_ONCE)
        .map((opening, index) => rowsOf(opening, start + index));
      longest = Math.max(longest, ...batch.map(({ acts }) => acts.length));
      await client.query(READ_BATCH, [JSON.stringify(batch)]);
      for (const statement of BATCH) await client.query(statement);
    }
    onProgress("actes à enchaîner");
    await chain(client, longest);
    for (const statement of OUTCOMES) await client.query(statement);
    await client.query("commit");
    await client.query("vacuum analyze");
  });

async function chain(client: Client, longest: number) {
  await client.query("create index on staged (version)");
  await client.query("analyze staged, move_contents, submission_communes");
  for (let version = 1; version <= longest; version += 1) {
    for (const statement of CHAIN) await client.query(statement, [version]);
    await client.query("analyze moves");
  }
}
