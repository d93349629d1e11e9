import "server-only";

import { titleWithErrors } from "@/components/ui/error-summary";
import { inSentence } from "@/lib/domain/shared/typography";
import type { DocumentForm } from "@/lib/domain/topics/document-form";

import { loadKept } from "../_draft/load-draft";
import type { TopicParams } from "../_draft/topic-params";
import type { SearchParams } from "../_draft/topic-title";
import { listHref } from "./list-href";

/** "Erreur : Coller une liste de communes, lettre d’intention". */
export async function listTitle(
  form: DocumentForm,
  params: TopicParams,
  search: SearchParams,
): Promise<string> {
  const kept = await loadKept(search["repris"], listHref(form, params));
  return titleWithErrors(`Coller une liste de communes, ${inSentence(form.name)}`, kept?.errors);
}
