import type { ReactNode } from "react";

import { StageBadge } from "@/components/lifecycle/stage-badge";
import { PageHeader } from "@/components/shell/page-header";
import type { Sheet } from "@/lib/domain/atlas/sheet";
import { sinceWords } from "@/lib/domain/atlas/sheet-words";
import { countOf, formatPopulation } from "@/lib/domain/shared/typography";
import { populationOf } from "@/lib/domain/territory/counting";

type SheetHeadingProps = {
  sheet: Sheet;
  departmentName: string;
  /** As of when. */
  children: ReactNode;
};

/** Which stage, since when, where, how many people. */
export function SheetHeading({ sheet, departmentName, children }: SheetHeadingProps) {
  const { name, status, territory } = sheet;
  const facts = [
    ...(status.kind === "followed" ? [sinceWords(status.at.fact)] : []),
    departmentName,
    ...(territory
      ? [countOf(territory.cover.size, "commune"), formatPopulation(populationOf(territory.cover))]
      : []),
  ];
  return (
    <>
      <PageHeader
        title={name}
        line={
          <>
            {status.kind === "followed" && <StageBadge stage={status.at.stage} />}
            {status.kind === "left" && <StageBadge stage="over" />}
            <span className="muted">{facts.join(" · ")}</span>
          </>
        }
      />
      <div className="row tight start mt-3">{children}</div>
    </>
  );
}
