import { sql } from "drizzle-orm";
import {
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
  uuid,
} from "drizzle-orm/pg-core";

import type { MoveType } from "@/lib/domain/lifecycle/moves";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import type { DossierState, MachineState } from "@/lib/domain/lifecycle/states";

import { dossiers } from "./dossiers";
import { people } from "./people";
import { lifecycleRules, nationalRules } from "./rules";
import { A_SHARE, share } from "./share";
import { communes } from "./territory";

/** Every act ever made. The server inserts the acts; the trigger record_move() does the rest. */
export const moves = pgTable(
  "moves",
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    version: integer().notNull(),
    previousVersion: integer().generatedAlwaysAs(sql`nullif(version - 1, 0)`),
    move: text().$type<MoveType>().notNull(),
    fromState: text().$type<MachineState>().notNull(),
    toState: text().$type<DossierState>().notNull(),
    relation: text().$type<Relation>().notNull(),
    actorId: uuid()
      .notNull()
      .references(() => people.id),
    /** The day of the act: what the letter says. */
    actedOn: date().notNull(),
    /** When it was recorded, by the database. */
    madeAt: timestamp({ withTimezone: true }).notNull(),
    intentId: uuid().notNull(),
    /** Digest of what the form said: the same intent with other content is a conflict. */
    intentDigest: text().notNull(),
    rulesVersion: integer()
      .notNull()
      .references(() => nationalRules.version),
    /** Codes, dates, ids and digests only. */
    payload: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    contentDigest: text(),
    communesDigest: text(),
    previousHash: text(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "one_act_per_version", columns: [t.dossierId, t.version] }),
    unique("an_intent_is_one_act").on(t.actorId, t.intentId),
    unique("act_outcome").on(t.dossierId, t.version, t.toState),
    // The submission that an act was made upon: asked of each milestone, in journals of hundreds of acts.
    index("submissions_of_a_dossier")
      .on(t.dossierId, t.version)
      .where(sql`communes_digest is not null`),
    check("the_first_act_starts_from_new", sql`(version = 1) = (from_state = 'new')`),
    check("versions_start_at_one", sql`version >= 1`),
    check("a_payload_is_an_object", sql`jsonb_typeof(payload) = 'object'`),
    foreignKey({
      name: "an_act_follows_a_rule",
      columns: [t.fromState, t.move, t.toState],
      foreignColumns: [lifecycleRules.fromState, lifecycleRules.move, lifecycleRules.toState],
    }),
    foreignKey({
      name: "an_act_starts_where_the_last_ended",
      columns: [t.dossierId, t.previousVersion, t.fromState],
      foreignColumns: [t.dossierId, t.version, t.toState],
    }),
  ],
);

/** Names, reasons and texts of an act: erasable, while their salted digest stays in the journal. */
export const moveContents = pgTable(
  "move_contents",
  {
    dossierId: uuid().notNull(),
    version: integer().notNull(),
    salt: uuid().defaultRandom(),
    content: jsonb().$type<Record<string, unknown>>(),
    /** The preview of consequences that the author saw. */
    consequences: jsonb().$type<unknown>(),
    erasedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.version] }),
    check(
      "content_is_there_or_erased",
      sql`(erased_at is null and salt is not null and jsonb_typeof(content) = 'object')
        or (erased_at is not null and salt is null and content is null and consequences is null)`,
    ),
  ],
);

/** The territory that an act submits, with the populations of the day. */
export const submissionCommunes = pgTable(
  "submission_communes",
  {
    dossierId: uuid().notNull(),
    version: integer().notNull(),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
    /** Of the whole commune. */
    population: integer().notNull(),
    vintage: integer().notNull(),
    ...share,
  },
  (t) => [
    primaryKey({ columns: [t.dossierId, t.version, t.communeCode] }),
    index("submissions_of_a_commune").on(t.communeCode),
    check("a_share_is_a_part_and_says_which", A_SHARE),
  ],
);
