import { Note } from "@/components/ui/note";
import type { DocumentForm } from "@/lib/domain/topics/document-form";

import type { FoundDraft } from "./find-draft";
import { documentHref } from "./load-draft";

type NotYetProps = { form: DocumentForm; found: FoundDraft };

/** What is still missing, each with the page where it is given. */
export function NotYet({ form, found: { list, isOpen, dossier } }: NotYetProps) {
  if (!isOpen) {
    return (
      <Note tone="warning" title={`${form.name} ne se transmet pas à cette étape du dossier.`} />
    );
  }
  const left = list.groups
    .flatMap(({ tasks }) => tasks)
    .filter(({ topic, status }) => topic.required && status !== "done");
  return (
    <Note tone="warning" title="La transmission n’est pas encore possible.">
      <p>Terminez d’abord :</p>
      <ul>
        {left.map(({ topic }) => (
          <li key={topic.id}>
            <a href={documentHref(form, dossier.reference, topic.slug)}>{topic.task}</a>
          </li>
        ))}
      </ul>
    </Note>
  );
}
