import { reportError } from "@/db/error-reports/report";
import { readReport } from "@/lib/domain/error-reports/report";
import { visitorFormRoute } from "@/lib/server/visitor-form";

import { findSheet, reportingHref, type SheetParams } from "../load";

const ENOUGH =
  "De nombreux signalements attendent déjà une réponse sur cette fiche. Le vôtre n’est pas enregistré\u00a0: revenez dans quelques jours.";

export const POST = visitorFormRoute<SheetParams>({
  page: reportingHref,
  run: async ({ params, fields }) => {
    const sheet = await findSheet(params);
    if (!sheet) return { status: "notFound" };
    const read = readReport(fields);
    if (!read.ok) return { status: "invalid", errors: read.failure };
    const reported = await reportError(sheet.reference, read.value);
    if (reported.ok) return { status: "done", to: `${sheet.href}/signaler?envoye` };
    return reported.failure === "notFound"
      ? { status: "notFound" }
      : { status: "invalid", errors: { "": [ENOUGH] } };
  },
});
