import { STAGE_FILTER_WORDS, type StageFilter } from "./dossier-filters";
import { readPage, readQuery, type SearchParams } from "./query";

/** In the public list nothing is drawn before the first stage: "none" is what is no longer followed. */
export const PUBLIC_STAGE_WORDS: Record<StageFilter, string> = {
  ...STAGE_FILTER_WORDS,
  none: "N’est plus suivie",
};

export function readPublicList(params: SearchParams): {
  stage?: StageFilter;
  page: number;
  ignored: string[];
} {
  const query = readQuery(params, { etape: "Étape atteinte", page: "Page" });
  const asked = query.values.get("etape");
  const page = readPage(query);
  if (asked === undefined) return { page, ignored: query.ignored };
  if (Object.hasOwn(PUBLIC_STAGE_WORDS, asked)) {
    return { stage: asked as StageFilter, page, ignored: query.ignored };
  }
  return { page, ignored: [...query.ignored, "Cette étape n’existe pas : voici toutes les CPTS."] };
}

export function publicListHref(stage: StageFilter | undefined, page = 1): string {
  const query = new URLSearchParams();
  if (stage) query.set("etape", stage);
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text ? `/?${text}` : "/";
}
