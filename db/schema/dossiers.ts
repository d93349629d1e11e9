import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";

import type { PublicStage } from "@/lib/domain/lifecycle/milestones";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import type { DossierState } from "@/lib/domain/lifecycle/states";

import { organisations } from "./organisations";
import { nationalRules } from "./rules";
import { departments, regions } from "./territory";

/** The name of a row as it is searched. Capitals too: not every database knows the case of accented letters. */
export const SEARCH_NAME = sql`regexp_replace(regexp_replace(translate(
  replace(replace(replace(replace(lower(name), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'),
  'àâäáãçéèêëîïíôöóõûüùúÿÀÂÄÁÃÇÉÈÊËÎÏÍÔÖÓÕÛÜÙÚŸ', 'aaaaaceeeeiiioooouuuuyaaaaaceeeeiiioooouuuuy'),
  '[^a-z0-9]+', ' ', 'g'), '\\mst(e?s?)\\M', 'saint\\1', 'g')`;

/** The outcome of each journal: written by the journal's trigger alone. */
export const dossiers = pgTable(
  "dossiers",
  {
    id: uuid().primaryKey(),
    /** 43-2026-0007: département, year of creation, number never reset. */
    reference: text().notNull().unique(),
    departmentCode: text()
      .notNull()
      .references(() => departments.code),
    regionCode: text()
      .notNull()
      .references(() => regions.code),
    openedYear: integer().notNull(),
    number: integer().notNull(),
    /** The relation of the act that opened it. */
    openedAs: text().$type<Relation>().notNull(),
    name: text().notNull(),
    /** The name as `searchKey` writes it, near enough to be searched. */
    searchName: text().generatedAlwaysAs(SEARCH_NAME),
    state: text().$type<DossierState>().notNull(),
    version: integer().notNull(),
    rulesVersion: integer()
      .notNull()
      .references(() => nationalRules.version),
    leadCaisseId: uuid()
      .notNull()
      .references(() => organisations.id),
    /** The other caisses with a commune of the last submitted territory. */
    associatedCaisseIds: uuid().array().notNull().default([]),
    /** The public stage that is true now, from the milestones. */
    stage: text().$type<PublicStage>(),
    hasMilestone: boolean().notNull().default(false),
    /** From the first submission on, its history is read by all related. */
    disclosed: boolean().notNull().default(false),
    population: integer(),
    communeCount: integer(),
    /** The version of the journal that last submitted communes. */
    territoryVersion: integer(),
    /** The territory that counts: as submitted by this version, or as this accepted change has it. */
    inForceVersion: integer(),
    inForceChangeId: uuid(),
    inForcePopulation: integer(),
    inForceCommuneCount: integer(),
    lastMoveAt: timestamp({ withTimezone: true }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    unique("numbers_are_per_department").on(t.departmentCode, t.number),
    index("dossiers_by_last_move").on(t.lastMoveAt, t.reference),
    index("dossiers_by_name").on(sql`${t.name} collate "fr-x-icu"`, t.reference),
    index("dossiers_by_public_stage").on(t.stage).where(sql`has_milestone`),
    index("dossiers_by_region").on(t.regionCode, t.lastMoveAt),
    index("dossiers_by_department").on(t.departmentCode, t.lastMoveAt),
    index("dossiers_by_lead_caisse").on(t.leadCaisseId, t.lastMoveAt),
    index("dossiers_by_associated_caisse").using("gin", t.associatedCaisseIds),
    index("dossiers_by_state").on(t.state),
  ],
);

/** The names a CPTS has had, one line per act that gave one. Inserted by the journal's trigger. */
export const dossierNames = pgTable(
  "dossier_names",
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    actVersion: integer().notNull(),
    name: text().notNull(),
    searchName: text().generatedAlwaysAs(SEARCH_NAME),
    /** The day from which it bears it. */
    since: date().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.actVersion] })],
);

/** The last number given in each département: the row's lock keeps numbers without a gap. */
export const referenceCounters = pgTable("reference_counters", {
  departmentCode: text()
    .primaryKey()
    .references(() => departments.code),
  lastNumber: integer().notNull(),
});
