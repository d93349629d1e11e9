import { type SQL, sql } from "drizzle-orm";

import type { DossierFilters } from "@/lib/domain/lists/dossier-filters";

import { type Actor, asActor, type Transaction } from "../client";
import { countQuery, pageQuery } from "../dossiers/list";

const RUNS = 15;

type Plan = { "Execution Time": number; "Planning Time": number };

async function medianOf(tx: Transaction, query: SQL) {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { rows } = await tx.execute<{ "QUERY PLAN": Plan[] }>(
      sql`explain (analyze, timing off, format json) ${query}`,
    );
    const plan = rows[0]?.["QUERY PLAN"][0];
    times.push((plan?.["Execution Time"] ?? 0) + (plan?.["Planning Time"] ?? 0));
  }
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

/** What the list of dossiers costs the database alone, under the policies: its page and its count. */
export const listCost = (actor: Actor, filters: DossierFilters) =>
  asActor(actor, async (tx) => ({
    page: await medianOf(tx, pageQuery(filters)),
    count: await medianOf(tx, countQuery(filters)),
  }));
