import { readPage, readQuery, type SearchParams } from "../lists/query";
import { STAGES_ASKED, type StageAsked } from "./selection";

/** What a list asks beside its day and its place. */
export type ListAsked = {
  stage?: StageAsked;
  /** A part of a name; or a commune by its whole name, its INSEE code or its postal code. */
  text?: string;
  /** Those with a commune in the place asked, instead of those led from it. */
  covering?: boolean;
  page: number;
};

export type ListProblem = { name: "etape" | "q" | "couvre"; sentence: string };

/** The one value of `couvre`. */
export const COVERING = "1";
export const COVERING_SENTENCE =
  "« couvre » vaut 1, pour les CPTS qui ont des communes dans le lieu demandé, ou n’est pas donné.";

const isStageAsked = (text: string): text is StageAsked =>
  (STAGES_ASKED as readonly string[]).includes(text);

/**
 * Reads `etape`, `q` and `page`. What would give another list than the one asked is a problem, in
 * French; a page that is none is not: the first is given, and said in `ignored`.
 */
export function readListAsked(params: SearchParams): {
  asked: ListAsked;
  problems: readonly ListProblem[];
  ignored: readonly string[];
} {
  const problems: ListProblem[] = [];
  const one = (name: ListProblem["name"], label: string) => {
    const { values, ignored } = readQuery(params, { [name]: label });
    for (const sentence of ignored) problems.push({ name, sentence });
    return values.get(name);
  };
  const text = one("q", "Nom ou commune");
  const stage = one("etape", "Étape");
  if (stage !== undefined && !isStageAsked(stage))
    problems.push({
      name: "etape",
      sentence: `Aucune étape ne s’appelle « ${stage} » : choisissez parmi ${STAGES_ASKED.join(", ")}.`,
    });
  const covering = one("couvre", "Communes d’ici");
  if (covering !== undefined && covering !== COVERING)
    problems.push({ name: "couvre", sentence: COVERING_SENTENCE });
  const paging = readQuery(params, { page: "Page" });
  const page = readPage(paging);
  return {
    asked: {
      page,
      ...(text !== undefined && { text }),
      ...(covering === COVERING && { covering: true }),
      ...(stage !== undefined && isStageAsked(stage) && { stage }),
    },
    problems,
    ignored: paging.ignored,
  };
}

/** The parameters of a list, to be added to those of its day and place. */
export const listParams = ({ stage, text, covering, page = 1 }: Partial<ListAsked>) => ({
  q: text,
  couvre: covering ? COVERING : undefined,
  etape: stage,
  page: page > 1 ? String(page) : undefined,
});
