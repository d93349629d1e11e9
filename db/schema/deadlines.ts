import { isNull } from "drizzle-orm";
import { date, foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";

import type { DeadlineKind, Party } from "@/lib/domain/lifecycle/deadlines";

import { moves } from "./journal";

/** What waits for somebody, for the lists. No rule reads it: rules read the journal. */
export const deadlines = pgTable(
  "deadlines",
  {
    id: uuid().primaryKey().defaultRandom(),
    dossierId: uuid().notNull(),
    kind: text().$type<DeadlineKind>().notNull(),
    /** Null when the act is awaited without a date. */
    dueOn: date(),
    nature: text({ enum: ["legal", "contract", "internal"] }).notNull(),
    debtor: text().$type<Party>().notNull(),
    /** Version of the act that opened it, and of the act that closed it. */
    openedBy: integer().notNull(),
    closedBy: integer(),
  },
  (t) => [
    index("open_deadlines_of_a_dossier").on(t.dossierId).where(isNull(t.closedBy)),
    index("open_deadlines_by_date").on(t.dueOn).where(isNull(t.closedBy)),
    foreignKey({
      name: "a_deadline_is_opened_by_an_act",
      columns: [t.dossierId, t.openedBy],
      foreignColumns: [moves.dossierId, moves.version],
    }),
    foreignKey({
      name: "a_deadline_is_closed_by_an_act",
      columns: [t.dossierId, t.closedBy],
      foreignColumns: [moves.dossierId, moves.version],
    }),
  ],
);
