import { sql } from "drizzle-orm";
import { boolean, check, interval, pgTable } from "drizzle-orm/pg-core";

/** One row: what this database is. Only its owner reads or writes it. */
export const instance = pgTable(
  "instance",
  {
    singleton: boolean().primaryKey().default(true),
    demonstration: boolean().notNull().default(false),
    /** Added to the register's clock, in a demonstration only: see app_now(). */
    clockOffset: interval().notNull().default("0"),
  },
  () => [
    check("there_is_one_instance", sql`singleton`),
    check(
      "only_a_demonstration_moves_its_clock",
      sql`demonstration or clock_offset = interval '0'`,
    ),
  ],
);
