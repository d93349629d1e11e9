import "server-only";

import { forgetOldForms } from "@/db/kept-forms/commands";
import { forgetOldSessions } from "@/db/sessions/commands";

import { logUnexpected } from "./log";

const HOUR_MS = 3_600_000;

async function forget(): Promise<void> {
  try {
    await forgetOldForms();
    await forgetOldSessions();
  } catch (error) {
    logUnexpected(error, { page: "retention" });
  }
}

/** Forms that nobody came back for, and sessions long ended, are not kept. */
export function watchRetention(): void {
  void forget();
  setInterval(forget, HOUR_MS).unref();
}
