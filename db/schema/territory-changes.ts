import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

import type { Relation } from "@/lib/domain/lifecycle/relations";
import type { ChangeMove } from "@/lib/domain/territory-change/moves";
import type { ChangeState, MachineState } from "@/lib/domain/territory-change/states";

import { dossiers } from "./dossiers";
import { people } from "./people";
import { A_SHARE, share } from "./share";
import { communes } from "./territory";

/** Proposed changes of a territory in force: the outcome of each one's journal, written by its trigger. */
export const territoryChanges = pgTable(
  "territory_changes",
  {
    id: uuid().primaryKey(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    /** 1, 2, 3… within the dossier. */
    number: integer().notNull(),
    kind: text({ enum: ["revision", "attachment"] }).notNull(),
    state: text().$type<ChangeState>().notNull(),
    version: integer().notNull(),
    population: integer().notNull(),
    communeCount: integer().notNull(),
    /** A contract was signed when it was accepted: an avenant must follow. */
    amendmentNeeded: boolean().notNull().default(false),
    /** The day from which it counts, once accepted. */
    effectiveOn: date(),
    acceptedAt: timestamp({ withTimezone: true }),
    lastMoveAt: timestamp({ withTimezone: true }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    unique("changes_are_numbered_in_a_dossier").on(t.dossierId, t.number),
    uniqueIndex("one_change_is_examined_at_a_time").on(t.dossierId).where(sql`state = 'proposed'`),
    check(
      "an_accepted_change_has_its_dates",
      sql`(state = 'accepted') = (effective_on is not null and accepted_at is not null)`,
    ),
  ],
);

/** The rulebook of its machine (lib/domain/territory-change), written by db/rules.ts. */
export const changeRules = pgTable(
  "change_rules",
  {
    fromState: text().$type<MachineState>().notNull(),
    move: text().$type<ChangeMove>().notNull(),
    toState: text().$type<ChangeState>().notNull(),
    relations: text().array().$type<Relation[]>().notNull(),
  },
  (t) => [primaryKey({ name: "a_change_rule", columns: [t.fromState, t.move, t.toState] })],
);

/** Every act on a proposed change; same shape and same promises as the lifecycle's journal. */
export const changeMoves = pgTable(
  "change_moves",
  {
    changeId: uuid()
      .notNull()
      .references(() => territoryChanges.id),
    version: integer().notNull(),
    previousVersion: integer().generatedAlwaysAs(sql`nullif(version - 1, 0)`),
    move: text().$type<ChangeMove>().notNull(),
    fromState: text().$type<MachineState>().notNull(),
    toState: text().$type<ChangeState>().notNull(),
    relation: text().$type<Relation>().notNull(),
    actorId: uuid()
      .notNull()
      .references(() => people.id),
    actedOn: date().notNull(),
    madeAt: timestamp({ withTimezone: true }).notNull(),
    intentId: uuid().notNull(),
    intentDigest: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    contentDigest: text(),
    communesDigest: text(),
    previousHash: text(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "one_change_act_per_version", columns: [t.changeId, t.version] }),
    unique("a_change_intent_is_one_act").on(t.actorId, t.intentId),
    unique("change_act_outcome").on(t.changeId, t.version, t.toState),
    check("a_change_starts_from_new", sql`(version = 1) = (from_state = 'new')`),
    check("change_versions_start_at_one", sql`version >= 1`),
    check("a_change_payload_is_an_object", sql`jsonb_typeof(payload) = 'object'`),
    foreignKey({
      name: "a_change_act_follows_a_rule",
      columns: [t.fromState, t.move, t.toState],
      foreignColumns: [changeRules.fromState, changeRules.move, changeRules.toState],
    }),
    foreignKey({
      name: "a_change_act_starts_where_the_last_ended",
      columns: [t.changeId, t.previousVersion, t.fromState],
      foreignColumns: [t.changeId, t.version, t.toState],
    }),
  ],
);

/** Reasons and texts of an act on a change: erasable, like those of the lifecycle. */
export const changeContents = pgTable(
  "change_contents",
  {
    changeId: uuid().notNull(),
    version: integer().notNull(),
    salt: uuid().defaultRandom(),
    content: jsonb().$type<Record<string, unknown>>(),
    consequences: jsonb().$type<unknown>(),
    erasedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.changeId, t.version] }),
    check(
      "change_content_is_there_or_erased",
      sql`(erased_at is null and salt is not null and jsonb_typeof(content) = 'object')
        or (erased_at is not null and salt is null and content is null and consequences is null)`,
    ),
  ],
);

/** The territory that a change proposes, frozen with the populations of the day. */
export const changeCommunes = pgTable(
  "change_communes",
  {
    changeId: uuid().notNull(),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    /** Of the whole commune. */
    population: integer().notNull(),
    vintage: integer().notNull(),
    ...share,
  },
  (t) => [
    primaryKey({ columns: [t.changeId, t.communeCode] }),
    index("changes_of_a_commune").on(t.communeCode),
    check("a_proposed_share_is_a_part_and_says_which", A_SHARE),
  ],
);
