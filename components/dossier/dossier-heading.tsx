import { StageBadge } from "@/components/lifecycle/stage-badge";
import { PageHeader } from "@/components/shell/page-header";
import { STATE_WORDS } from "@/lib/domain/lifecycle/states";

import { type DossierView, isObserved } from "./dossier-view";

const OVER: readonly string[] = ["withdrawn", "abandoned", "ended"];

/** The badge says what is acquired; plain text says what is under way. */
export function DossierHeading({ dossier }: { dossier: DossierView }) {
  const { name, reference, state, stage } = dossier;
  const isOver = OVER.includes(state);
  // How a dossier was closed belongs to its parties.
  const isObserver = isObserved(dossier);
  return (
    <PageHeader
      title={name}
      line={
        <>
          {isOver ? (
            <StageBadge stage="over" words={isObserver ? undefined : STATE_WORDS[state]} />
          ) : (
            <StageBadge stage={stage ?? "none"} />
          )}
          {!isOver && !isObserver && <span className="muted">{STATE_WORDS[state]}</span>}
          <span className="muted">
            {dossier.departmentName} · dossier {reference}
          </span>
        </>
      }
    />
  );
}
