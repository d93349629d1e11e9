import { boolean, date, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

import type { MoveType } from "@/lib/domain/lifecycle/moves";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import type { DossierState, MachineState } from "@/lib/domain/lifecycle/states";

/** What the texts leave to a national choice; a new choice is a new row. */
export const nationalRules = pgTable("national_rules", {
  version: integer().primaryKey(),
  restartsOnMissingDocuments: boolean().notNull().default(true),
  completenessDays: integer().notNull().default(15),
  validFrom: date().notNull(),
  source: text().notNull(),
});

/** The rulebook of the machine (lib/domain/lifecycle), written by db/rules.ts. */
export const lifecycleRules = pgTable(
  "lifecycle_rules",
  {
    fromState: text().$type<MachineState>().notNull(),
    move: text().$type<MoveType>().notNull(),
    toState: text().$type<DossierState>().notNull(),
    relations: text().array().$type<Relation[]>().notNull(),
  },
  (t) => [primaryKey({ name: "a_rule", columns: [t.fromState, t.move, t.toState] })],
);
