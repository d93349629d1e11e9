import "server-only";

import { titleWithErrors } from "@/components/ui/error-summary";
import { inSentence } from "@/lib/domain/shared/typography";
import { type DocumentForm, topicAt } from "@/lib/domain/topics/document-form";

import { documentHref, loadKept } from "./load-draft";
import type { TopicParams } from "./topic-params";

export type SearchParams = Record<string, string | string[] | undefined>;

/** "Erreur : Choisir les communes, lettre d’intention". */
export async function topicTitle(
  form: DocumentForm,
  { reference, sujet }: TopicParams,
  search: SearchParams,
): Promise<string> {
  const topic = topicAt(form, sujet);
  const kept = await loadKept(search["repris"], documentHref(form, reference, sujet));
  const title = topic ? `${topic.task}, ${inSentence(form.name)}` : form.name;
  return titleWithErrors(title, kept?.errors);
}

export async function checkTitle(
  form: DocumentForm,
  reference: string,
  search: SearchParams,
): Promise<string> {
  const kept = await loadKept(search["repris"], documentHref(form, reference, "verifier"));
  return titleWithErrors(`Vérifier et transmettre, ${inSentence(form.name)}`, kept?.errors);
}
