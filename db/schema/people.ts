import { boolean, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

import { dossiers } from "./dossiers";
import { organisations } from "./organisations";
import { regions } from "./territory";

export const people = pgTable("people", {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull(),
  email: text(),
  functionTitle: text(),
  demo: boolean().notNull().default(false),
  /** What an identity provider, or a button of the demonstration, knows this person by. */
  loginKey: text().unique(),
});

export const MANDATE_ROLES = [
  "porteur",
  "leader",
  "arsOfficer",
  "arsDirector",
  "cpamOfficer",
  "observer",
  "administrator",
  "system",
] as const;

/** What a person may do, where and when. Relations to a dossier are computed from these rows. */
export const mandates = pgTable(
  "mandates",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    organisationId: uuid().references(() => organisations.id),
    role: text({ enum: MANDATE_ROLES }).notNull(),
    /** Of an ARS officer or director. */
    regionCode: text().references(() => regions.code),
    /** Some départements of the region only; null for all of them. */
    departmentCodes: text().array(),
    /** Of a leader. */
    dossierId: uuid().references(() => dossiers.id),
    /** On the register's clock; no CPTS is older than the law of 26 January 2016. */
    validFrom: timestamp({ withTimezone: true })
      .notNull()
      .default(new Date("2016-01-26T00:00:00Z")),
    /** Excluded. */
    validUntil: timestamp({ withTimezone: true }),
  },
  (t) => [
    index("mandates_of_a_person").on(t.personId),
    index("mandates_on_a_dossier").on(t.dossierId),
  ],
);

/** What the browser's cookie stands for. Real time, never the register's clock. */
export const sessions = pgTable("sessions", {
  id: uuid().primaryKey().defaultRandom(),
  tokenHash: text().notNull().unique(),
  personId: uuid()
    .notNull()
    .references(() => people.id),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  lastSeenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  expiresAt: timestamp({ withTimezone: true }).notNull(),
  revokedAt: timestamp({ withTimezone: true }),
});
