import { randomUUID } from "node:crypto";

import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Consequences } from "@/components/ui/consequences";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";
import { quoted } from "@/lib/domain/shared/typography";
import type { SubmissionForm } from "@/lib/domain/topics/document-form";

import { DraftAnswers } from "./draft-answers";
import { draftVersion } from "./find-draft";
import { documentHref, loadDraft, loadKept } from "./load-draft";
import { NotYet } from "./not-yet";
import { previewSubmission } from "./preview-submission";
import { SubmissionRefused } from "./submission-refused";
import { TerritoryEffects } from "./territory-effects";
import type { SearchParams } from "./topic-title";

type Props = { form: SubmissionForm; reference: string; search: SearchParams };

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
        <DraftAnswers
          form={form}
          found={found}
          first={[{ key: "Nom du projet", value: dossier.name }]}
        />
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

type Section = { form: SubmissionForm; found: Awaited<ReturnType<typeof loadDraft>> };

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
