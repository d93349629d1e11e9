import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

import { dossiers } from "./dossiers";
import { people } from "./people";

/** What the leaders are writing; nobody else reads it. */
export const drafts = pgTable(
  "drafts",
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    document: text({ enum: ["letter", "project", "change"] }).notNull(),
    topic: text().notNull(),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Grows with each save: an older save never overwrites a newer one. */
    revision: integer().notNull().default(1),
    savedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    savedBy: uuid()
      .notNull()
      .references(() => people.id),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.document, t.topic] })],
);
