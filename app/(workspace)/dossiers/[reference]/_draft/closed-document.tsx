import Link from "next/link";

import { Note } from "@/components/ui/note";
import { STATE_WORDS } from "@/lib/domain/lifecycle/states";
import { formatDay } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { inSentence, NO_BREAK_SPACE, quoted } from "@/lib/domain/shared/typography";
import type { SubmissionForm } from "@/lib/domain/topics/document-form";

import type { FoundDraft } from "./find-draft";

type ClosedDocumentProps = { form: SubmissionForm; found: FoundDraft };

/** Submitted, or not written at this stage: nothing can be typed, and why. */
export function ClosedDocument({ form, found: { dossier } }: ClosedDocumentProps) {
  const submission = dossier.acts.findLast(({ move }) => move === form.move);
  const state = quoted(inSentence(STATE_WORDS[dossier.state]));
  return (
    <div className="stack mt-6">
      <Note title={`${form.name}${NO_BREAK_SPACE}: rien à écrire à cette étape`}>
        <p>Le dossier est à l’état {state}.</p>
        {submission && (
          <p>
            <Link
              href={`/dossiers/${dossier.reference}/actes/${submission.version}`}
              prefetch={false}
            >
              Lire la version transmise le {formatDay(dayIn(dossier.timeZone, submission.madeAt))}
            </Link>
          </p>
        )}
      </Note>
    </div>
  );
}
