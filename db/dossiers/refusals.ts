import { DrizzleQueryError } from "drizzle-orm";

import type { FieldErrors } from "@/lib/domain/shared/form";

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

const TAKEN_VERSION = new Set(["one_act_per_version", "one_change_act_per_version"]);

/** Somebody else moved the dossier, or the change, between the read and the write. */
export const isStale = (error: DatabaseError) =>
  STALE.has(error.code) || TAKEN_VERSION.has(error.constraint ?? "");

const REPEATED_INTENT = new Set(["an_intent_is_one_act", "a_change_intent_is_one_act"]);

export const isRepeatedIntent = (error: DatabaseError) =>
  REPEATED_INTENT.has(error.constraint ?? "");

const TERM_JUST_PASSED = new Set([
  "an_opposition_is_not_after_the_term",
  "a_passed_term_is_recorded_first",
]);

/** Midnight came between the read and the write: the tacit validation is to be recorded first. */
export const isTermJustPassed = (error: DatabaseError) =>
  TERM_JUST_PASSED.has(error.constraint ?? "");

/** A territory began to count between the read and the write, and shares people with this one. */
export const isOverlapUnaccepted = (error: DatabaseError) =>
  error.constraint === "a_shared_territory_is_accepted";

/** The journal refused the act although the rules had given it: the person does not hold it. */
export const isRefusedByJournal = (error: DatabaseError) => error.code === "42501";

/** A value that no form offers: unknown code, impossible date, number out of range. */
export const isRefusedValue = (error: DatabaseError) => /^(22|23)/.test(error.code);

export const UNKNOWN_VALUE: FieldErrors = {
  "": [
    "Une information envoyée n’est pas reconnue. Vérifiez les dates, les communes et les personnes, puis recommencez.",
  ],
};
