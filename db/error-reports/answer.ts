import "server-only";

import { sql } from "drizzle-orm";

import { fail, ok, type Result } from "@/lib/domain/shared/result";

import { type Actor, asActor } from "../client";

/** Closes a report for all who had it to do; the reader's address goes then. */
export const answerReport = (
  actor: Actor,
  { id, answer }: { id: string; answer: string },
): Promise<Result<true, "closedMeanwhile">> =>
  asActor(actor, async (tx) => {
    const { rowCount } = await tx.execute(
      sql`update error_reports set answer = ${answer} where id = ${id} and closed_at is null`,
    );
    return rowCount === 1 ? ok(true) : fail("closedMeanwhile");
  });
