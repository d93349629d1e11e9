import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { Note } from "@/components/ui/note";
import type { DossierState } from "@/lib/domain/lifecycle/states";
import type { SubmissionForm } from "@/lib/domain/topics/document-form";

import { ClosedDocument } from "./closed-document";
import { DraftTasks } from "./draft-tasks";
import { loadDraft } from "./load-draft";

type Props = { form: SubmissionForm; reference: string };

/** Where the writing of a document stands, and what is left before it can be submitted. */
export async function TaskListPage({ form, reference }: Props) {
  const found = await loadDraft(form.document, reference);
  const { dossier, isOpen } = found;
  const isDirectProject = form.document === "project" && isDirect(dossier.state);
  return (
    <Main width="form">
      <Breadcrumb
        above={[{ href: `/dossiers/${reference}`, label: dossier.name }]}
        current={form.name}
      />
      <h1>{form.prepare}</h1>
      {isOpen ? (
        <DraftTasks form={form} found={found}>
          {isDirectProject && <DirectTransmission />}
        </DraftTasks>
      ) : (
        <ClosedDocument form={form} found={found} />
      )}
    </Main>
  );
}

const isDirect = (state: DossierState) => state === "emergence" || state.startsWith("letter");

function DirectTransmission() {
  return (
    <div className="mt-4">
      <Note title="Transmission directe, sans lettre d’intention validée">
        <p>
          La loi ne connaît pas la lettre d’intention (art. L. 1434-12). Une lettre en cours
          d’examen sera close par cette transmission.
        </p>
      </Note>
    </div>
  );
}
