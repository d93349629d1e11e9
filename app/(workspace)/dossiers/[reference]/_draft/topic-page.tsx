import { notFound } from "next/navigation";

import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { answerItems } from "@/components/topics/answer-items";
import { Autosave } from "@/components/topics/autosave";
import { FinishedQuestion } from "@/components/topics/finished-question";
import { TopicFields } from "@/components/topics/topic-fields";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { KeyValues } from "@/components/ui/key-values";
import { More } from "@/components/ui/more";
import { Note } from "@/components/ui/note";
import { formatHour } from "@/lib/domain/shared/dates";
import { one } from "@/lib/domain/shared/form";
import { chosenCode } from "@/lib/domain/territory/chosen";
import { type DocumentForm, topicAt } from "@/lib/domain/topics/document-form";
import { formValues, valuesSentBack } from "@/lib/domain/topics/form-values";
import { countName, partNames } from "@/lib/domain/topics/reading";
import type { Topic } from "@/lib/domain/topics/topic";

import { topicAsked } from "../_territory/topic-asked";
import type { FoundDraft } from "./find-draft";
import { documentHref, loadDraft, loadKept } from "./load-draft";
import { momentInWords } from "./saved-words";
import { TopicControl } from "./topic-control";
import type { TopicParams } from "./topic-params";
import type { SearchParams } from "./topic-title";

type Props = { form: DocumentForm; search: SearchParams } & TopicParams;

const FORM_ID = "partie";

const fieldOrder = (topic: Topic, { territory }: FoundDraft): string[] =>
  topic.fields.flatMap((field) => {
    switch (field.kind) {
      case "counts":
        return [field.name, ...field.options.map(({ value }) => countName(field, value))];
      case "communes":
        return [
          "q",
          field.name,
          ...territory.communes.flatMap((commune) =>
            Object.values(partNames(field, chosenCode(commune))),
          ),
        ];
      default:
        return [field.name];
    }
  });

/** One topic of a document: what it asks, what was answered, and what is wrong with it. */
export async function TopicPage({ form, reference, sujet, search }: Props) {
  const declared = topicAt(form, sujet);
  if (!declared) notFound();
  const found = await loadDraft(form.document, reference);
  const topic = await topicAsked(declared, found);
  const kept = await loadKept(search["repris"], documentHref(form, reference, sujet));
  const saved = found.saved[topic.id];
  const errors = kept?.errors ?? {};
  const answers = saved?.answers ?? found.known[topic.id] ?? {};
  const values = kept ? valuesSentBack(topic, answers, kept.fields) : formValues(topic, answers);
  const isBack = (kept ? one(kept.fields, "retour") : search["retour"]) === "verifier";
  const isPostponed = kept ? one(kept.fields, "fin") === "non" : saved?.postponed === true;
  const href = documentHref(form, reference);
  const { timeZone } = found.dossier;

  return (
    <Main width="form">
      <Breadcrumb
        above={[
          { href: `/dossiers/${reference}`, label: found.dossier.name },
          { href, label: form.name },
        ]}
        current={topic.task}
      />
      <ErrorSummary errors={errors} order={fieldOrder(topic, found)} />
      <h1 className={kept ? "mt-6" : undefined}>{topic.task}</h1>
      {errors[""] && saved && (
        <div className="mt-4">
          <More summary={`Lire la version enregistrée à ${formatHour(saved.savedAt, timeZone)}`}>
            <KeyValues items={answerItems(topic, saved.answers)} />
          </More>
        </div>
      )}
      {topic.lede && <p className="muted mt-2">{topic.lede}</p>}
      {saved && saved.savedBy.id !== found.actor.id && (
        <div className="mt-4">
          <Note>
            <p>
              <strong>{saved.savedBy.name}</strong> a enregistré cette partie{" "}
              {momentInWords(saved.savedAt, timeZone)}.
            </p>
          </Note>
        </div>
      )}
      {!saved && found.known[topic.id] && (
        <div className="mt-4">
          <Note>
            <p>Ce que vous avez déjà donné est repris ici. Relisez, complétez, puis enregistrez.</p>
          </Note>
        </div>
      )}
      {found.isOpen ? (
        <form
          id={FORM_ID}
          className="stack mt-6"
          method="post"
          action={`${documentHref(form, reference, sujet)}/envoi`}
          encType="multipart/form-data"
          noValidate
        >
          <input type="hidden" name="revision" value={saved?.revision ?? 0} />
          {isBack && <input type="hidden" name="retour" value="verifier" />}
          <TopicFields
            topic={topic}
            values={values}
            errors={errors}
            control={
              <TopicControl
                formId={FORM_ID}
                topic={topic}
                found={found}
                kept={kept}
                values={values}
                errors={errors}
                search={search}
              />
            }
          />
          <FinishedQuestion value={isPostponed ? "non" : "oui"} />
          <div>
            <p className="row">
              <Button name="faire" value="continuer" look="primary" full="onPhone">
                Enregistrer et continuer
              </Button>
              <Button name="faire" value="plus-tard" full="onPhone">
                Enregistrer et revenir plus tard
              </Button>
            </p>
            <div className="mt-3">
              <Autosave
                formId={FORM_ID}
                initial={saved && `Brouillon enregistré ${momentInWords(saved.savedAt, timeZone)}`}
              />
            </div>
          </div>
        </form>
      ) : (
        <ClosedTopic topic={topic} values={values} />
      )}
    </Main>
  );
}

/** The document was submitted while this was typed: it can be copied, not sent. */
function ClosedTopic({ topic, values }: { topic: Topic; values: ReturnType<typeof formValues> }) {
  return (
    <div className="stack mt-6">
      <Note tone="warning" title="Cette partie ne s’écrit pas à cette étape du dossier.">
        <p>Vous pouvez copier ce que vous aviez saisi.</p>
      </Note>
      <fieldset disabled className="stack">
        <legend className="vh">Votre saisie</legend>
        <TopicFields topic={topic} values={values} errors={{}} />
      </fieldset>
    </div>
  );
}
