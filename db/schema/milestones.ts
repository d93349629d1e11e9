import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";

import { MILESTONE_STAGES, PRECISIONS } from "@/lib/domain/lifecycle/milestones";

import { moves } from "./journal";

/** The public stages and their dates. Append-only; inserted by the journal's trigger. */
export const milestones = pgTable(
  "milestones",
  {
    id: uuid().primaryKey().defaultRandom(),
    dossierId: uuid().notNull(),
    stage: text({ enum: MILESTONE_STAGES }).notNull(),
    /** First day of the month or year when the precision is coarser; null when unknown. */
    effectiveOn: date(),
    precision: text({ enum: PRECISIONS }).notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    /** When everybody may know it; null: as recorded. At most 15 days later, with a reason in the act. */
    publishedAt: timestamp({ withTimezone: true }),
    actVersion: integer().notNull(),
    replaces: uuid(),
    cancelled: boolean().notNull().default(false),
  },
  (t) => [
    index("milestones_of_a_dossier").on(t.dossierId),
    index("delayed_milestones").on(t.publishedAt).where(sql`published_at is not null`),
    unique("a_milestone_is_replaced_once").on(t.replaces),
    unique("milestone_identity").on(t.id, t.dossierId, t.stage),
    foreignKey({
      name: "a_milestone_has_a_source_act",
      columns: [t.dossierId, t.actVersion],
      foreignColumns: [moves.dossierId, moves.version],
    }),
    foreignKey({
      name: "a_milestone_replaces_its_like",
      columns: [t.replaces, t.dossierId, t.stage],
      foreignColumns: [t.id, t.dossierId, t.stage],
    }),
    check("an_unknown_date_is_null", sql`(precision = 'unknown') = (effective_on is null)`),
    check("only_a_replacement_cancels", sql`not cancelled or replaces is not null`),
  ],
);
