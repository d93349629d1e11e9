import {
  customType,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

import { people } from "./people";
import { regions } from "./territory";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** Exact contours that an administrator imported: the last set not withdrawn that holds a région draws it. */
export const contourSets = pgTable("contour_sets", {
  id: uuid().primaryKey().defaultRandom(),
  fileName: text().notNull(),
  /** Hexadecimal, of the file as sent. */
  sha256: text().notNull(),
  /** Credit and licence, as shown under each map. */
  credit: text().notNull(),
  communeCount: integer().notNull(),
  importedAt: timestamp({ withTimezone: true }).notNull(),
  importedBy: uuid()
    .notNull()
    .references(() => people.id),
  withdrawnAt: timestamp({ withTimezone: true }),
});

/** The communes of one région as TopoJSON, compressed: what a map loads. */
export const contourTopologies = pgTable(
  "contour_topologies",
  {
    setId: uuid()
      .notNull()
      .references(() => contourSets.id),
    regionCode: text()
      .notNull()
      .references(() => regions.code),
    topology: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.setId, t.regionCode] })],
);
