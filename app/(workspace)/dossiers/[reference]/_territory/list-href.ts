import "server-only";

import type { DocumentForm } from "@/lib/domain/topics/document-form";

import { documentHref } from "../_draft/load-draft";
import type { TopicParams } from "../_draft/topic-params";

/** The page where a list is pasted, beside the page of the territory. */
export const listHref = (form: DocumentForm, { reference, sujet }: TopicParams): string =>
  `${documentHref(form, reference, sujet)}/liste`;
