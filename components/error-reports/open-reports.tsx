import Link from "next/link";

import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { countOf } from "@/lib/domain/shared/typography";

import { type ReportShown, reportHref, shortened } from "./report-view";

/** What readers say is wrong and nobody has answered yet. */
export function OpenReports({ reports }: { reports: readonly ReportShown[] }) {
  if (reports.length === 0) return null;
  return (
    <Panel
      id="signalements"
      title="Erreurs signalées par le public"
      aside={<span className="muted">{countOf(reports.length, "signalement")}</span>}
    >
      <Table
        caption="Erreurs signalées, les plus anciennes d’abord"
        captionHidden
        columns={[
          {
            heading: "Signalement",
            cell: (report) => (
              <Link href={reportHref(report)} prefetch={false}>
                {shortened(report.message)}
              </Link>
            ),
          },
          { heading: "CPTS", cell: ({ name }) => name },
          { heading: "Département", cell: ({ department }) => department },
          {
            heading: "Reçu le",
            cell: ({ reportedAt, timeZone }) => formatDay(dayIn(timeZone, reportedAt)),
          },
        ]}
        rows={reports}
        keyOf={({ id }) => id}
      />
    </Panel>
  );
}
