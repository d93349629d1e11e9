import { notFound } from "next/navigation";
import type { ReactNode } from "react";

import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { LeftLines, SureLines } from "@/components/territory/list-lines";
import { ListQuestions } from "@/components/territory/list-questions";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkButton } from "@/components/ui/link-button";
import { More } from "@/components/ui/more";
import { TextAreaField } from "@/components/ui/text-area-field";
import { noFields, one } from "@/lib/domain/shared/form";
import { countOf, formatPopulation } from "@/lib/domain/shared/typography";
import { coverOfPlaces, populationOf } from "@/lib/domain/territory/counting";
import { seenTerritory } from "@/lib/domain/territory/seen";
import { type DocumentForm, topicAt } from "@/lib/domain/topics/document-form";

import type { FoundDraft } from "../_draft/find-draft";
import { documentHref, loadDraft, loadKept } from "../_draft/load-draft";
import type { TopicParams } from "../_draft/topic-params";
import type { SearchParams } from "../_draft/topic-title";
import { listHref } from "./list-href";
import { membersBefore } from "./members-before";
import { answerName, listProblem, type ReadList, readList } from "./read-list";
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
  const errors = kept?.errors ?? {};
  const read =
    kept && !listProblem(text) ? await readList(fields, found.dossier.departmentCode) : undefined;
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
        <input type="hidden" name={SEEN} value={seenTerritory(membersBefore(topic, found))} />
        {read ? (
          <Reading read={read} found={found} field={field} />
        ) : (
          <>
            {field}
            <Button name="faire" value="lire" look="primary" full="onPhone">
              Lire la liste
            </Button>
          </>
        )}
        <p>
          <LinkButton href={here} look="text">
            Revenir au territoire sans rien ajouter
          </LinkButton>
        </p>
      </form>
    </Main>
  );
}

type ReadingProps = { read: ReadList; found: FoundDraft; field: ReactNode };

function Reading({ read, found, field }: ReadingProps) {
  const { sure, questions, unknown, open, communes, shown } = read;
  const chosen = new Set(found.territory.communes.map(({ code }) => code));
  const named = questions.map((question) => ({ ...question, name: answerName(question.typed) }));
  const inhabitants = populationOf(coverOfPlaces(communes));
  return (
    <>
      <input type="hidden" name="lu" value={shown} />
      <section className="card stack-s" aria-labelledby="lecture">
        <h2 id="lecture">
          {countOf(communes.length, "commune")}, {formatPopulation(inhabitants)}
        </h2>
        <Actions count={communes.length} open={open} replaces={chosen.size > 0} />
      </section>
      <ListQuestions questions={named} open={open} />
      <SureLines lines={sure} chosenCodes={chosen} />
      <LeftLines lines={unknown} />
      <More summary="Corriger la liste collée">
        {field}
        <Button name="faire" value="lire">
          Lire à nouveau
        </Button>
      </More>
    </>
  );
}

type ActionsProps = { count: number; open: number; replaces: boolean };

/** The doubtful lines first; what is added is what the page shows. */
function Actions({ count, open, replaces }: ActionsProps) {
  const these = count === 1 ? "cette commune" : `ces ${countOf(count, "commune")}`;
  if (open > 0) {
    return (
      <>
        <p>Dites ce que {open === 1 ? "désigne la ligne" : "désignent les lignes"} à préciser.</p>
        <p className="row">
          <Button name="faire" value="lire" look="primary" full="onPhone">
            Tenir compte de mes choix
          </Button>
          <Button name="faire" value="sans" full="onPhone">
            {open === 1 ? "Laisser cette ligne" : `Laisser ces ${countOf(open, "ligne")}`}
          </Button>
        </p>
      </>
    );
  }
  if (count === 0) return <p>Aucune commune à ajouter : corrigez la liste ci-dessous.</p>;
  return (
    <p className="row">
      <Button name="faire" value="ajouter" look="primary" full="onPhone">
        Ajouter {these}
      </Button>
      {replaces && (
        <Button name="faire" value="remplacer" full="onPhone">
          Remplacer le territoire par {these}
        </Button>
      )}
    </p>
  );
}
