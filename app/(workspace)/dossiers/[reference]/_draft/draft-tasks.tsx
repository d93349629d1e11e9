import type { ReactNode } from "react";

import { TaskList } from "@/components/lifecycle/task-list";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { countOf } from "@/lib/domain/shared/typography";
import type { DocumentForm } from "@/lib/domain/topics/document-form";

import type { FoundDraft } from "./find-draft";
import { documentHref } from "./load-draft";
import { momentInWords } from "./saved-words";

type DraftTasksProps = {
  form: DocumentForm;
  found: FoundDraft;
  /** What to know before writing. */
  children?: ReactNode;
};

/** The parts of a document that can be written now, each with where it stands. */
export function DraftTasks({ form, found, children }: DraftTasksProps) {
  const { dossier, list } = found;
  return (
    <>
      <p className="lede mt-2">
        {dossier.name}. Vous avez terminé{" "}
        <b>
          {countOf(list.done, "partie")} sur {list.required}
        </b>
        . Remplissez-les dans l’ordre que vous voulez.
      </p>
      <LastSave found={found} />
      {children}
      <Groups form={form} found={found} />
      <div className="mt-8">
        <Note title={`Et après\u202f?`}>
          <p>
            {form.next({
              regionName: dossier.regionName,
              letterAnswerDays: dossier.rules.letterAnswerDays,
            })}
          </p>
        </Note>
      </div>
    </>
  );
}

function LastSave({ found: { saved, dossier } }: { found: FoundDraft }) {
  const last = Object.values(saved)
    .map(({ savedAt }) => savedAt)
    .toSorted((a, b) => b.getTime() - a.getTime())[0];
  if (!last) return <p className="hint mt-3">Seuls les porteurs du dossier voient le brouillon.</p>;
  return (
    <p className="row mt-3">
      <span className="autosave">
        <Icon name="check" />
        Brouillon enregistré {momentInWords(last, dossier.timeZone)}
      </span>
      <span className="hint">Seuls les porteurs du dossier le voient.</span>
    </p>
  );
}

function Groups({ form, found }: { form: DocumentForm; found: FoundDraft }) {
  const { list, dossier } = found;
  const left = list.required - list.done;
  const href = (slug: string) => documentHref(form, dossier.reference, slug);
  return (
    <div className="stack mt-6">
      {list.groups.map(({ title, tasks }, index) => (
        <TaskList
          key={title}
          id={`groupe-${index + 1}`}
          title={`${index + 1}. ${title}`}
          tasks={tasks.map(({ topic, status }) => ({
            label: topic.task,
            href: href(topic.slug),
            status,
            optional: !topic.required,
            ...(topic.hint && { hint: topic.hint }),
          }))}
        />
      ))}
      <TaskList
        id="transmettre"
        title={`${list.groups.length + 1}. Transmettre`}
        tasks={[
          list.ready
            ? { label: form.checkAndSubmit, href: href("verifier"), status: "toDo" }
            : {
                label: form.checkAndSubmit,
                status: "notYet",
                hint: `Possible quand les ${countOf(list.required, "partie obligatoire", "parties obligatoires")} sont terminées. Il en reste ${left}.`,
              },
        ]}
      />
    </div>
  );
}
