import { DrizzleQueryError } from "drizzle-orm";

type DatabaseError = { code: string; constraint?: string; message: string };

const isDatabaseError = (error: unknown): error is DatabaseError =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  typeof error.code === "string" &&
  /^[0-9A-Z]{5}$/.test(error.code);

/** PostgreSQL's own error behind whatever the query layer wrapped it in. */
export function databaseError(error: unknown): DatabaseError | undefined {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return isDatabaseError(cause) ? cause : undefined;
}

const STALE = new Set(["40001", "40P01"]);

/** Somebody else moved the dossier between the read and the write. */
export const isStale = (error: DatabaseError) =>
  STALE.has(error.code) || error.constraint === "one_act_per_version";

export const isRepeatedIntent = (error: DatabaseError) =>
  error.constraint === "an_intent_is_one_act";
