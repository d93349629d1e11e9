import Link from "next/link";

import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { formatDay } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";

import { type ReportShown, reportHref, shortened } from "./report-view";

/** The errors reported upon one CPTS: those to answer, then the others. */
export function ReportList({ reports }: { reports: readonly ReportShown[] }) {
  if (reports.length === 0) return null;
  return (
    <Panel id="signalements" title="Erreurs signalées">
      <ul className="acts two">
        {reports.map((report) => (
          <li key={report.id}>
            <Icon name={report.closed ? "check" : "alert"} />
            <div>
              <p>
                <Link href={reportHref(report)} prefetch={false}>
                  {shortened(report.message)}
                </Link>
              </p>
              <p className="hint">{stateOf(report)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const stateOf = ({ closed, reportedAt, timeZone }: ReportShown) =>
  closed
    ? `Clos le ${formatDay(dayIn(timeZone, closed.at))}`
    : `À traiter, reçu le ${formatDay(dayIn(timeZone, reportedAt))}`;
