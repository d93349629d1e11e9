import { and, eq, isNull } from "drizzle-orm";

import { type Deadline, openDeadlines } from "@/lib/domain/lifecycle/deadlines";

import type { Transaction } from "../client";
import { deadlines } from "../schema/deadlines";
import type { Dossier } from "./queries";

const keyOf = ({ kind, dueOn, debtor }: Pick<Deadline, "kind" | "dueOn" | "debtor">) =>
  `${kind} ${dueOn ?? ""} ${debtor}`;

/** Closes what no longer waits for anybody and opens what now does, in the transaction of the act. */
export async function updateDeadlines(tx: Transaction, dossier: Dossier): Promise<void> {
  const awaited = openDeadlines(dossier);
  const wanted = new Set(awaited.map(keyOf));
  const open = await tx
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.dossierId, dossier.id), isNull(deadlines.closedBy)));
  const kept = new Set(open.map(keyOf));

  for (const row of open)
    if (!wanted.has(keyOf(row)))
      await tx.update(deadlines).set({ closedBy: dossier.version }).where(eq(deadlines.id, row.id));

  const opened = awaited.filter((deadline) => !kept.has(keyOf(deadline)));
  if (opened.length > 0)
    await tx.insert(deadlines).values(
      opened.map(({ kind, dueOn, nature, debtor }) => ({
        dossierId: dossier.id,
        kind,
        dueOn,
        nature,
        debtor,
        openedBy: dossier.version,
      })),
    );
}
