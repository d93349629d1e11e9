import { reportHref } from "@/components/error-reports/report-view";
import { answerReport } from "@/db/error-reports/answer";
import { readAnswer } from "@/lib/domain/error-reports/report";
import { formRoute, type Outcome } from "@/lib/server/form-route";

import { findReport, type ReportParams } from "../load";

const MEANWHILE = {
  "": [
    "Quelqu’un a déjà clos ce signalement. Sa réponse est ci-dessous, la vôtre n’est pas enregistrée.",
  ],
};

export const POST = formRoute<ReportParams>({
  page: reportHref,
  run: async ({ actor, params, fields }): Promise<Outcome> => {
    const report = await findReport(actor, params);
    if (!report) return { status: "notFound" };
    if (report.closed) return { status: "invalid", errors: MEANWHILE };
    const read = readAnswer(fields);
    if (!read.ok) return { status: "invalid", errors: read.failure };
    const made = await answerReport(actor, { id: report.id, answer: read.value });
    return made.ok
      ? { status: "done", to: reportHref(params) }
      : { status: "invalid", errors: MEANWHILE };
  },
});
