import type { SQL } from "drizzle-orm";

/** One thing that must hold of all journals: a query that finds where it does not. */
export type Check = { says: string; finds: SQL };

/** Where a journal is broken; `change` is the number of a change of territory. */
export type Broken = { reference: string | null; change?: number | null; version: number | null };
