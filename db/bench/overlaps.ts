import { sql } from "drizzle-orm";

import type { Member } from "@/lib/domain/territory/part";

import { asOwner, asSystem } from "../client";
import { readEffects } from "../territory/effects";
import { OFFICER } from "./witnesses";

type Examined = { id: string; members: Member[] };

/** Projects under examination, the territory of each as it was submitted. */
const examinedProjects = (count: number): Promise<Examined[]> =>
  asOwner(async (tx) => {
    const { rows } = await tx.execute<{ id: string; codes: string[] }>(sql`
      select d.id, array_agg(s.commune_code) as codes
      from dossiers d join submission_communes s on (s.dossier_id, s.version) = (d.id, d.territory_version)
      where d.state in ('projectSubmitted', 'projectIncomplete', 'projectUnderReview', 'projectClarification')
      group by d.id order by d.id limit ${count}`);
    return rows.map(({ id, codes }) => ({ id, members: codes.map((code) => ({ code })) }));
  });

async function timeEach(
  projects: readonly Examined[],
  ask: (project: Examined) => Promise<unknown>,
) {
  const times: number[] = [];
  const start = performance.now();
  for (const project of projects) {
    const before = performance.now();
    await ask(project);
    times.push(performance.now() - before);
  }
  return { times, elapsed: performance.now() - start };
}

/**
 * Milliseconds of one territory against all the others: what a page shows of it, what remains
 * without CPTS included; and what the guard reads before a validation.
 */
export async function timeOverlaps({ count }: { count: number }) {
  const [first, ...projects] = await examinedProjects(count + 1);
  if (!first) throw new Error("no project is examined");
  const show = ({ id, members }: Examined) => readEffects(OFFICER, { dossierId: id, members });
  await show(first);
  return {
    shown: await timeEach(projects, show),
    guarded: await timeEach(projects, ({ id }) =>
      asSystem((tx) => tx.execute(sql`select * from blocking_overlap(${id})`)),
    ),
  };
}
