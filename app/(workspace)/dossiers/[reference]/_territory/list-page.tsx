import { notFound } from "next/navigation";

import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkButton } from "@/components/ui/link-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { noFields, one } from "@/lib/domain/shared/form";
import { seenTerritory } from "@/lib/domain/territory/seen";
import { type DocumentForm, topicAt } from "@/lib/domain/topics/document-form";

import { documentHref, loadDraft, loadKept } from "../_draft/load-draft";
import type { TopicParams } from "../_draft/topic-params";
import type { SearchParams } from "../_draft/topic-title";
import { listHref } from "./list-href";
import { ListReading } from "./list-reading";
import { membersBefore } from "./members-before";
import { listProblem, readList } from "./read-list";
import { SEEN } from "./what-other-did";

type Props = { form: DocumentForm; search: SearchParams } & TopicParams;

const HINT =
  "Une commune par ligne : nom, nom et département, ou code Insee. Un tableau copié d’un tableur convient.";

/** A pasted list: what was understood of each line, and nothing taken before it is confirmed. */
export async function ListPage({ form, reference, sujet, search }: Props) {
  const topic = topicAt(form, sujet);
  if (!topic?.fields.some(({ kind }) => kind === "communes")) notFound();
  const found = await loadDraft(form.document, reference);
  if (!found.isOpen) notFound();
  const here = documentHref(form, reference, sujet);
  const kept = await loadKept(search["repris"], listHref(form, { reference, sujet }));
  const fields = kept?.fields ?? noFields();
  const text = one(fields, "liste") ?? "";
  const isBack = (kept ? one(fields, "retour") : search["retour"]) === "verifier";
  const errors = kept?.errors ?? {};
  const read = kept && !listProblem(text) ? await readList(fields, found.dossier) : undefined;
  const field = (
    <TextAreaField
      name="liste"
      label="Liste de communes"
      hint={HINT}
      value={text}
      rows={read ? 8 : 12}
      {...(errors["liste"] && { errors: errors["liste"] })}
    />
  );
  return (
    <Main width="form">
      <Breadcrumb
        above={[
          { href: `/dossiers/${reference}`, label: found.dossier.name },
          { href: documentHref(form, reference), label: form.name },
          { href: here, label: topic.task },
        ]}
        current="Coller une liste"
      />
      <ErrorSummary errors={errors} order={["liste"]} />
      <h1 className={Object.keys(errors).length > 0 ? "mt-6" : undefined}>
        Coller une liste de communes
      </h1>
      <p className="muted mt-2">Rien n’est ajouté au territoire avant votre accord.</p>
      <form
        className="stack mt-6"
        method="post"
        action={`${listHref(form, { reference, sujet })}/envoi`}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="revision" value={found.saved[topic.id]?.revision ?? 0} />
        {isBack && <input type="hidden" name="retour" value="verifier" />}
        <input type="hidden" name={SEEN} value={seenTerritory(membersBefore(topic, found))} />
        {read ? (
          <ListReading read={read} found={found} field={field} />
        ) : (
          <>
            {field}
            <Button name="faire" value="lire" look="primary" full="onPhone">
              Lire la liste
            </Button>
          </>
        )}
        <p>
          <LinkButton href={isBack ? `${here}?retour=verifier` : here} look="text">
            Revenir au territoire sans rien ajouter
          </LinkButton>
        </p>
      </form>
    </Main>
  );
}
