import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";

import type { Actor } from "@/db/client";
import { PROJECT_FORM } from "@/lib/domain/health-project/form";
import { LETTER_FORM } from "@/lib/domain/letter/form";
import { CHANGE_FORM } from "@/lib/domain/territory-change/form";
import type { DocumentForm } from "@/lib/domain/topics/document-form";
import type { Document } from "@/lib/domain/topics/writable";
import { readKeptForm } from "@/lib/server/form-route";
import { requireActor } from "@/lib/server/session";

import { type FoundDraft, findDraft } from "./find-draft";

const FORMS: Record<Document, DocumentForm> = {
  letter: LETTER_FORM,
  project: PROJECT_FORM,
  change: CHANGE_FORM,
};

/** The same for the page and for its title. */
export const loadDraft = cache(
  async (document: Document, reference: string): Promise<FoundDraft & { actor: Actor }> => {
    const actor = await requireActor();
    const found = await findDraft(actor, reference, FORMS[document]);
    if (!found) notFound();
    return { ...found, actor };
  },
);

/** What was typed on this very page and came back. */
export const loadKept = cache(async (id: string | string[] | undefined, page: string) => {
  const kept = await readKeptForm(id, await requireActor());
  return kept?.page === page ? kept : undefined;
});

export const documentHref = (form: DocumentForm, reference: string, slug?: string): string =>
  `/dossiers/${reference}/${form.path}${slug ? `/${slug}` : ""}`;
