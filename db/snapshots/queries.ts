import "server-only";

import { desc, eq, sql } from "drizzle-orm";

import type { PlainDate } from "@/lib/domain/shared/plain-date";

import { asVisitor } from "../client";
import { snapshots } from "../schema/register";

/** A frozen month, without its file. */
type FrozenMonth = {
  /** The first day of the month that follows. */
  from: PlainDate;
  /** Hexadecimal, of the file before compression. */
  sha256: string;
  lineCount: number;
  /** Of the compressed file. */
  bytes: number;
  madeAt: Date;
};

/** Every frozen month, the last first. */
export const listFrozenMonths = (): Promise<FrozenMonth[]> =>
  asVisitor((tx) =>
    tx
      .select({
        from: snapshots.month,
        sha256: snapshots.sha256,
        lineCount: snapshots.lineCount,
        bytes: sql<number>`octet_length(${snapshots.file})`,
        madeAt: snapshots.madeAt,
      })
      .from(snapshots)
      .orderBy(desc(snapshots.month)),
  );

/** The compressed file of the month that ends before that day. */
export const readFrozenFile = (from: PlainDate): Promise<Buffer | undefined> =>
  asVisitor(async (tx) => {
    const [row] = await tx
      .select({ file: snapshots.file })
      .from(snapshots)
      .where(eq(snapshots.month, from));
    return row?.file;
  });
