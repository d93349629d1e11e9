import Link from "next/link";

import { TaskList } from "@/components/lifecycle/task-list";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { type DossierState, STATE_WORDS } from "@/lib/domain/lifecycle/states";
import { formatDay } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { countOf, inSentence, NO_BREAK_SPACE, quoted } from "@/lib/domain/shared/typography";
import type { DocumentForm } from "@/lib/domain/topics/document-form";

import type { FoundDraft } from "./find-draft";
import { documentHref, loadDraft } from "./load-draft";
import { momentInWords } from "./saved-words";

type Props = { form: DocumentForm; reference: string };

/** Where the writing of a document stands, and what is left before it can be submitted. */
export async function TaskListPage({ form, reference }: Props) {
  const found = await loadDraft(form.document, reference);
  const { dossier, list, isOpen } = found;
  return (
    <Main width="form">
      <Breadcrumb
        above={[{ href: `/dossiers/${reference}`, label: dossier.name }]}
        current={form.name}
      />
      <h1>{form.prepare}</h1>
      {isOpen ? (
        <>
          <p className="lede mt-2">
            {dossier.name}. Vous avez terminé{" "}
            <b>
              {countOf(list.done, "partie")} sur {list.required}
            </b>
            . Remplissez-les dans l’ordre que vous voulez.
          </p>
          <LastSave found={found} />
          {form.document === "project" && isDirect(dossier.state) && <DirectTransmission />}
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

/** Submitted, or not written at this stage: nothing can be typed, and why. */
function ClosedDocument({ form, found: { dossier } }: { form: DocumentForm; found: FoundDraft }) {
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
