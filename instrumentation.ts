import type { Instrumentation } from "next";

/** Errors of pages and routes reach the log under the reference that the error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { logUnexpected } = await import("./lib/server/log");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  const where = { page: context.routePath, method: request.method };
  if (digest) logUnexpected(error, where, digest);
  else logUnexpected(error, where);
};

/** Next calls this once in each server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { watchPassedTerms } = await import("./lib/server/passed-terms");
  const { watchRetention } = await import("./lib/server/retention");
  const { followPublicChanges } = await import("./lib/server/atlas/follow-changes");
  followPublicChanges();
  const { watchMonths } = await import("./lib/server/open-data/snapshots");
  watchPassedTerms();
  watchRetention();
  watchMonths();
}
