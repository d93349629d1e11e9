import { boolean, pgTable, text, uuid } from "drizzle-orm/pg-core";

export const organisations = pgTable("organisations", {
  id: uuid().primaryKey().defaultRandom(),
  kind: text({ enum: ["ars", "caisse", "national", "association"] }).notNull(),
  name: text().notNull(),
  shortName: text().notNull(),
  /** Of an ARS. A caisse has départements and communes instead: territory.ts. */
  regionCode: text(),
  demo: boolean().notNull().default(false),
});
