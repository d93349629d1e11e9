import { index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

import { people } from "./people";

/** What was typed in a form that could not be accepted. Kept for 24 hours. */
export const keptForms = pgTable(
  "kept_forms",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    page: text().notNull(),
    fields: jsonb().$type<Record<string, string[]>>().notNull(),
    errors: jsonb().$type<Record<string, string[]>>().notNull().default({}),
    refusal: jsonb().$type<unknown>(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index("kept_forms_by_age").on(t.createdAt)],
);
