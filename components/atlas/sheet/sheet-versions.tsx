import Link from "next/link";

import { Panel } from "@/components/ui/panel";
import type { Sheet } from "@/lib/domain/atlas/sheet";
import { publicChangeWords, rectificationWords } from "@/lib/domain/atlas/sheet-words";
import { formatDay } from "@/lib/domain/shared/dates";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

type SheetVersionsProps = {
  sheet: Sheet;
  /** The sheet as it could be read on a day. */
  hrefOn: (day: PlainDate) => string;
};

/** Each day on which something public changed, leading to the sheet as it was then; what was corrected. */
export function SheetVersions({ sheet: { versions, rectifications }, hrefOn }: SheetVersionsProps) {
  return (
    <Panel id="versions" title="Toutes les versions de la fiche">
      {rectifications.length > 0 && (
        <ul className="stack-s mb-4" aria-label="Rectifications">
          {rectifications.map((rectification) => (
            <li key={`${rectification.knownOn} ${rectificationWords(rectification)}`}>
              <strong>Rectification</strong>, connue depuis le {formatDay(rectification.knownOn)}.{" "}
              {rectificationWords(rectification)}
            </li>
          ))}
        </ul>
      )}
      <ol className="versions" aria-label="Versions, la plus récente d’abord">
        {versions.map(({ day, changes }) => (
          <li key={day}>
            <p>
              <Link href={hrefOn(day)} prefetch={false}>
                Fiche du {formatDay(day)}
              </Link>
            </p>
            <p className="hint">{changes.map(publicChangeWords).join(" · ")}</p>
          </li>
        ))}
      </ol>
      <p className="hint mt-3">
        Ces jours sont ceux où un fait est devenu public. La date du fait lui-même peut être
        antérieure.
      </p>
    </Panel>
  );
}
