import "server-only";

import { recordPassedTerms } from "@/db/dossiers/commands/record-passed-term";
import { refreshLetterDeadlines } from "@/db/dossiers/commands/refresh-deadlines";

import { logUnexpected } from "./log";

const MINUTE_MS = 60_000;

async function record(): Promise<void> {
  try {
    await recordPassedTerms();
    await refreshLetterDeadlines();
  } catch (error) {
    logUnexpected(error, { page: "passed-terms" });
  }
}

/** At start, then every minute: no legal term waits for somebody to open its dossier. */
export function watchPassedTerms(): void {
  void record();
  setInterval(record, MINUTE_MS).unref();
}
