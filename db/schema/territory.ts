import { boolean, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

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
  },
  (t) => [
    index("communes_by_name").on(t.searchName.op("text_pattern_ops")),
    index("communes_by_department").on(t.departmentCode),
  ],
);

/** Communes that no longer exist, and where they went. */
export const formerCommunes = pgTable("former_communes", {
  code: text().primaryKey(),
  currentCode: text()
    .notNull()
    .references(() => communes.code),
});

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
