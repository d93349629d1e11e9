import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

import { organisations } from "./organisations";

export const regions = pgTable("regions", {
  code: text().primaryKey(),
  name: text().notNull(),
  letterPolicy: text({ enum: ["joint", "arsAfterOpinion"] })
    .notNull()
    .default("joint"),
  letterAnswerDays: integer().notNull().default(60),
  /** IANA zone: where the day of an act and a legal term are counted. */
  timeZone: text().notNull().default("Europe/Paris"),
});

export const departments = pgTable("departments", {
  code: text().primaryKey(),
  name: text().notNull(),
  regionCode: text()
    .notNull()
    .references(() => regions.code),
  timeZone: text().notNull().default("Europe/Paris"),
});

/** An EPCI: communauté de communes, d'agglomération, urbaine, or métropole. */
export const intercommunalities = pgTable("intercommunalities", {
  /** Its SIREN. */
  code: text().primaryKey(),
  name: text().notNull(),
  /** As typed: without case, accents or punctuation. */
  searchName: text().notNull(),
  kind: text().notNull(),
});

export const communes = pgTable(
  "communes",
  {
    code: text().primaryKey(),
    name: text().notNull(),
    /** The name without case, accents or punctuation. */
    searchName: text().notNull(),
    departmentCode: text()
      .notNull()
      .references(() => departments.code),
    regionCode: text()
      .notNull()
      .references(() => regions.code),
    population: integer().notNull(),
    kind: text({ enum: ["commune", "arrondissement"] })
      .notNull()
      .default("commune"),
    /** The city of an arrondissement: one or the other may be in a territory, not both. */
    parentCode: text(),
    postalCodes: text().array().notNull().default([]),
    vintage: integer().notNull(),
    /** Null for an arrondissement and for the few communes of no EPCI. */
    intercommunalityCode: text().references(() => intercommunalities.code),
    /** The official code of this year no longer has it; territories that name it stay readable. */
    retiredIn: integer(),
  },
  (t) => [
    index("communes_by_name").on(t.searchName.op("text_pattern_ops")),
    index("communes_by_department").on(t.departmentCode),
    index("communes_by_intercommunality").on(t.intercommunalityCode),
  ],
);

/** Communes that no longer exist, and where they went. */
export const formerCommunes = pgTable("former_communes", {
  code: text().primaryKey(),
  currentCode: text()
    .notNull()
    .references(() => communes.code),
});

/** Names of communes that merged into another, as lists still write them. */
export const formerNames = pgTable(
  "former_names",
  {
    currentCode: text()
      .notNull()
      .references(() => communes.code),
    name: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.currentCode, t.name] })],
);

/** Municipal populations of earlier years, by the codes of their time: for past rates only. */
export const pastPopulations = pgTable(
  "past_populations",
  {
    vintage: integer().notNull(),
    code: text().notNull(),
    departmentCode: text().notNull(),
    regionCode: text().notNull(),
    /** The commune of today that holds it. */
    currentCode: text().references(() => communes.code),
    population: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.vintage, t.code] })],
);

export const caisseDepartments = pgTable(
  "caisse_departments",
  {
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
    departmentCode: text()
      .notNull()
      .references(() => departments.code),
    /** Nobody has confirmed this from a primary source. */
    toVerify: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.departmentCode] })],
);

/** Which caisse serves a commune, where a département has several. */
export const caisseCommunes = pgTable(
  "caisse_communes",
  {
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    organisationId: uuid()
      .notNull()
      .references(() => organisations.id),
  },
  (t) => [primaryKey({ columns: [t.communeCode, t.organisationId] })],
);

/** Each time an administrator said who serves a département; loading the reference again keeps it. */
export const caisseEditions = pgTable(
  "caisse_editions",
  {
    departmentCode: text()
      .notNull()
      .references(() => departments.code),
    edition: integer().notNull(),
    /** Where it was read, as the administrator says. */
    source: text().notNull(),
    editedAt: timestamp({ withTimezone: true }).notNull(),
    editedBy: uuid().notNull(),
  },
  (t) => [primaryKey({ columns: [t.departmentCode, t.edition] })],
);
