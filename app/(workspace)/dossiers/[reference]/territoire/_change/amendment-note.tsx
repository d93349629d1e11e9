import { Note } from "@/components/ui/note";
import type { ChangeLine } from "@/db/territory-changes/queries";
import { formatDay } from "@/lib/domain/shared/dates";

import { changeHref } from "./hrefs";
import { changeTitle } from "./title";

type AmendmentNoteProps = { reference: string; changes: readonly ChangeLine[] };

/** The signed contract does not have the territory in force: an avenant must follow. */
export function AmendmentNote({ reference, changes }: AmendmentNoteProps) {
  const change = changes.find(({ amendmentNeeded }) => amendmentNeeded);
  if (!change) return null;
  return (
    <Note tone="warning" title="Avenant nécessaire">
      <p>
        <a href={changeHref(reference, change.number)}>{changeTitle(change)}</a>
        {change.effectiveOn && ` compte depuis le ${formatDay(change.effectiveOn)}`}. Un avenant au
        contrat ACI doit suivre.
      </p>
    </Note>
  );
}
