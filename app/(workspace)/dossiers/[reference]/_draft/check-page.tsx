import { randomUUID } from "node:crypto";

import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { CommuneSummary } from "@/components/territory/commune-summary";
import { answerItems } from "@/components/topics/answer-items";
import { FileNames } from "@/components/topics/file-names";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Consequences } from "@/components/ui/consequences";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type KeyValue, KeyValues } from "@/components/ui/key-values";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";
import { quoted } from "@/lib/domain/shared/typography";
import type { DocumentForm } from "@/lib/domain/topics/document-form";
import type { Topic } from "@/lib/domain/topics/topic";

import { draftVersion, type FoundDraft } from "./find-draft";
import { documentHref, loadDraft, loadKept } from "./load-draft";
import { previewSubmission } from "./preview-submission";
import { SubmissionRefused } from "./submission-refused";
import { TerritoryEffects } from "./territory-effects";
import type { SearchParams } from "./topic-title";

type Props = { form: DocumentForm; reference: string; search: SearchParams };

/** Every answer before the act, then what the act does; nothing is sent until the button. */
export async function CheckPage({ form, reference, search }: Props) {
  const found = await loadDraft(form.document, reference);
  const kept = await loadKept(search["repris"], documentHref(form, reference, "verifier"));
  const { dossier, list } = found;
  return (
    <Main width="form">
      <Breadcrumb
        above={[
          { href: `/dossiers/${reference}`, label: dossier.name },
          { href: documentHref(form, reference), label: form.name },
        ]}
        current="Vérifier et transmettre"
      />
      <ErrorSummary errors={kept?.errors ?? {}} order={["statement"]} />
      {kept?.refusal && <SubmissionRefused refusal={kept.refusal} />}
      <h1 className={kept ? "mt-6" : undefined}>Vérifiez vos réponses avant de transmettre</h1>
      <p className="lede mt-2">
        Rien n’est envoyé tant que vous n’avez pas appuyé sur {quoted("Transmettre")}.
      </p>
      <div className="stack mt-6">
        {list.groups.map((group, index) => (
          <GroupAnswers
            key={group.title}
            id={`groupe-${index + 1}`}
            form={form}
            group={group}
            found={found}
          />
        ))}
        {found.isOpen && <TerritoryEffects actor={found.actor} found={found} />}
        {found.isOpen && list.ready ? (
          <SubmitForm form={form} found={found} errors={kept?.errors["statement"]} />
        ) : (
          <NotYet form={form} found={found} />
        )}
      </div>
    </Main>
  );
}

type Section = { form: DocumentForm; found: Awaited<ReturnType<typeof loadDraft>> };

type Group = FoundDraft["list"]["groups"][number];

function GroupAnswers({ form, group, id, found }: Section & { group: Group; id: string }) {
  const isFirst = group === found.list.groups[0];
  const items: KeyValue[] = isFirst ? [{ key: "Nom du projet", value: found.dossier.name }] : [];
  const answered = group.tasks.flatMap(({ topic }) => {
    const changeHref = `${documentHref(form, found.dossier.reference, topic.slug)}?retour=verifier`;
    return [
      ...chosenItems(topic, found),
      ...answerItems(topic, found.saved[topic.id]?.answers),
    ].map((item) => ({ ...item, changeHref }));
  });
  return (
    <Panel id={id} title={group.title}>
      <KeyValues items={[...items, ...answered]} />
    </Panel>
  );
}

/** Communes and files: what was not typed in a field. */
const chosenItems = (topic: Topic, { territory, files }: FoundDraft): KeyValue[] =>
  topic.fields.flatMap(({ kind, label, short }) => {
    if (kind === "communes") {
      return [{ key: label, value: <CommuneSummary communes={territory.communes} /> }];
    }
    return kind === "files" ? [{ key: short ?? label, value: <FileNames files={files} /> }] : [];
  });

async function SubmitForm({ form, found, errors }: Section & { errors: string[] | undefined }) {
  const { actor, dossier } = found;
  const consequences = await previewSubmission(actor, form, found);
  return (
    <Panel id="transmettre" title={`Transmettre à l’ARS ${dossier.regionName}`}>
      <Consequences items={consequences} />
      <form
        className="mt-4"
        method="post"
        action={`${documentHref(form, dossier.reference, "verifier")}/envoi`}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="intentId" value={randomUUID()} />
        <input type="hidden" name="version" value={dossier.version} />
        <input type="hidden" name="brouillon" value={draftVersion(found)} />
        <CheckboxField name="statement" label={`${form.statement}.`} {...(errors && { errors })} />
        <p className="row mt-4">
          <Button look="primary" full="onPhone">
            {MOVE_WORDS[form.move].act}
          </Button>
          <LinkButton href={documentHref(form, dossier.reference)} look="text">
            Revenir à la liste
          </LinkButton>
        </p>
      </form>
    </Panel>
  );
}

/** What is still missing, each with the page where it is given. */
function NotYet({ form, found: { list, isOpen, dossier } }: Section) {
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
