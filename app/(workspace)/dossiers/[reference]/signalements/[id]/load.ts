import "server-only";

import type { Actor } from "@/db/client";
import { readDossier } from "@/db/dossiers/queries";
import { listReportsOf } from "@/db/error-reports/queries";

export type ReportParams = { reference: string; id: string };

/** A report on a dossier that the actor follows; nothing for anybody else. */
export async function findReport(actor: Actor, { reference, id }: ReportParams) {
  const dossier = await readDossier(actor, reference);
  if (!dossier) return undefined;
  const reports = await listReportsOf(actor, dossier.id);
  return reports.find((report) => report.id === id);
}
