import { sql } from "drizzle-orm";
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

import { dossiers } from "./dossiers";
import { moves } from "./journal";
import { people } from "./people";
import { territoryChanges } from "./territory-changes";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A PDF of a submission or of an act. Frozen by the act that carries it. */
export const files = pgTable(
  "files",
  {
    id: uuid().primaryKey().defaultRandom(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    uploadedBy: uuid()
      .notNull()
      .references(() => people.id),
    name: text().notNull(),
    byteSize: integer().notNull(),
    /** Hexadecimal, of all the bytes. */
    sha256: text().notNull(),
    uploadedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** The act that carries it; set by the journal's trigger. */
    attachedVersion: integer(),
    /** The proposal of a change of territory that carries it; set by its journal's trigger. */
    attachedChangeId: uuid().references(() => territoryChanges.id),
  },
  (t) => [
    index("files_of_a_dossier").on(t.dossierId),
    foreignKey({
      name: "a_file_is_attached_to_an_act",
      columns: [t.dossierId, t.attachedVersion],
      foreignColumns: [moves.dossierId, moves.version],
    }),
    check("a_file_is_attached_once", sql`attached_version is null or attached_change_id is null`),
    check("a_file_has_at_most_20_megabytes", sql`byte_size between 1 and 20 * 1024 * 1024`),
  ],
);

export const fileChunks = pgTable(
  "file_chunks",
  {
    fileId: uuid()
      .notNull()
      .references(() => files.id, { onDelete: "cascade" }),
    n: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.fileId, t.n] }),
    check("a_chunk_is_at_most_one_megabyte", sql`octet_length(bytes) <= 1024 * 1024`),
  ],
);
