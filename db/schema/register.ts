import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

import { SOURCED_SUBJECTS } from "@/lib/domain/atlas/public-source";
import { DECLARATION_KINDS } from "@/lib/domain/atlas/registers";

import { dossiers } from "./dossiers";
import { people } from "./people";
import { regions } from "./territory";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** What each ARS declares of its own register: opened, complete, no longer complete. Append-only. */
export const registerDeclarations = pgTable(
  "register_declarations",
  {
    regionCode: text()
      .notNull()
      .references(() => regions.code),
    version: integer().notNull(),
    kind: text({ enum: DECLARATION_KINDS }).notNull(),
    /** The day it is true from. */
    declaredOn: date().notNull(),
    /** The register holds the CPTS of the région since that day; null: since the day declared. */
    coveredSince: date(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    actorId: uuid()
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    primaryKey({ name: "one_declaration_per_version", columns: [t.regionCode, t.version] }),
    check("declarations_start_at_one", sql`version >= 1`),
  ],
);

/** One line each time something public changed: what caches and copies follow. */
export const publicChanges = pgTable(
  "public_changes",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** Null when it is of a whole région. */
    dossierId: uuid().references(() => dossiers.id),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index("public_changes_of_a_dossier").on(t.dossierId)],
);

/** How everybody may reach a CPTS, once it has consented; withdrawn at any time. */
export const publicContacts = pgTable(
  "public_contacts",
  {
    dossierId: uuid()
      .primaryKey()
      .references(() => dossiers.id),
    email: text(),
    phone: text(),
    website: text(),
    consentedAt: timestamp({ withTimezone: true }).notNull(),
    consentedBy: uuid()
      .notNull()
      .references(() => people.id),
  },
  () => [check("a_contact_says_how", sql`coalesce(email, phone, website) is not null`)],
);

/** What a reader of the public sheet says is wrong: a task for the CPTS, its ARS and its caisse. */
export const errorReports = pgTable(
  "error_reports",
  {
    id: uuid().primaryKey().defaultRandom(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    message: text().notNull(),
    /** To be told of the outcome; erased with it. */
    email: text(),
    reportedAt: timestamp({ withTimezone: true }).notNull(),
    closedAt: timestamp({ withTimezone: true }),
    closedBy: uuid().references(() => people.id),
    answer: text(),
  },
  (t) => [
    index("open_reports_of_a_dossier").on(t.dossierId).where(sql`closed_at is null`),
    check("a_report_is_short", sql`length(message) between 1 and 2000`),
    check("a_closed_report_is_answered", sql`(closed_at is null) = (closed_by is null)`),
    check(
      "an_answer_is_short",
      sql`case when closed_at is null then answer is null else length(btrim(answer)) between 1 and 2000 end`,
    ),
    check("an_address_goes_with_its_report", sql`closed_at is null or email is null`),
  ],
);

/** The public data as they were at the end of a month, frozen. */
export const snapshots = pgTable(
  "snapshots",
  {
    /** First day of the month that follows. */
    month: date().primaryKey(),
    /** Hexadecimal, of the file before compression. */
    sha256: text().notNull(),
    lineCount: integer().notNull(),
    /** gzip. */
    file: bytea().notNull(),
    madeAt: timestamp({ withTimezone: true }).notNull(),
  },
  () => [check("a_snapshot_digest_is_hexadecimal", sql`sha256 ~ '^[0-9a-f]{64}$'`)],
);

/** Where each fact of a real CPTS was read; the invented ones of a demonstration have none. */
export const publicSources = pgTable(
  "public_sources",
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    subject: text({ enum: SOURCED_SUBJECTS }).notNull(),
    /** What the source says, in one sentence. */
    says: text().notNull(),
    publisher: text().notNull(),
    url: text().notNull(),
    /** The territory was not published: its communes come near it. */
    approximate: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.subject] }),
    check("a_source_has_an_address", sql`url like 'https://%'`),
    check("only_a_territory_is_approximate", sql`not approximate or subject = 'territory'`),
  ],
);
