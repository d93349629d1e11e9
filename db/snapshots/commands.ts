import "server-only";

import { sql } from "drizzle-orm";

import type { PlainDate } from "@/lib/domain/shared/plain-date";

import { asSystem } from "../client";

type MonthToFreeze = {
  /** The first day of the month that follows. */
  from: PlainDate;
  sha256: string;
  lineCount: number;
  file: Buffer;
};

/** Keeps the file of a month that is over; the first that is kept stays. */
export const freezeMonth = ({ from, sha256, lineCount, file }: MonthToFreeze): Promise<void> =>
  asSystem(async (tx) => {
    await tx.execute(sql`
      insert into snapshots (month, sha256, line_count, file)
      values (${from}, ${sha256}, ${lineCount}, ${file}) on conflict do nothing`);
  });
