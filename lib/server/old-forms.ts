import "server-only";

import { forgetOldForms } from "@/db/kept-forms/commands";

import { logUnexpected } from "./log";

const HOUR_MS = 3_600_000;

async function forget(): Promise<void> {
  try {
    await forgetOldForms();
  } catch (error) {
    logUnexpected(error, { page: "old-forms" });
  }
}

/** What people typed and did not come back for is not kept beyond its 24 hours. */
export function watchOldForms(): void {
  void forget();
  setInterval(forget, HOUR_MS).unref();
}
