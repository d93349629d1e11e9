import { STAGE_FILTER_WORDS, type StageFilter } from "./dossier-filters";
import { readPage, readQuery, type SearchParams } from "./query";

/** In the public list nothing is drawn before the first stage: "none" is what is no longer followed. */
export const PUBLIC_STAGE_WORDS: Record<StageFilter, string> = {
  ...STAGE_FILTER_WORDS,
  none: "N’est plus suivie",
};

export type PublicListAsked = {
  stage?: StageFilter;
  /** A part of a name, of today or former. */
  text?: string;
  page: number;
};

export function readPublicList(params: SearchParams): PublicListAsked & { ignored: string[] } {
  const query = readQuery(params, { q: "Nom", etape: "Étape atteinte", page: "Page" });
  const stage = query.values.get("etape");
  const text = query.values.get("q");
  const page = readPage(query);
  const asked = { page, ...(text === undefined ? {} : { text }) };
  if (stage === undefined) return { ...asked, ignored: query.ignored };
  if (Object.hasOwn(PUBLIC_STAGE_WORDS, stage)) {
    return { ...asked, stage: stage as StageFilter, ignored: query.ignored };
  }
  return {
    ...asked,
    ignored: [...query.ignored, "Cette étape n’existe pas : voici toutes les CPTS."],
  };
}

export function publicListHref({ stage, text, page = 1 }: Partial<PublicListAsked>): string {
  const query = new URLSearchParams();
  if (text) query.set("q", text);
  if (stage) query.set("etape", stage);
  if (page > 1) query.set("page", String(page));
  const written = query.toString();
  return written ? `/?${written}` : "/";
}
