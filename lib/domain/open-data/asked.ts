import { type AtlasAsked, readAtlasAsked } from "../atlas/asked";
import { COVERING, COVERING_SENTENCE } from "../atlas/list-asked";
import type { AtlasPlaces } from "../atlas/places";
import { STAGES_ASKED, type StageAsked } from "../atlas/selection";
import { type ReadQuery, readQuery, type SearchParams } from "../lists/query";
import type { PlainDate } from "../shared/plain-date";
import { listOf, quoted } from "../shared/typography";
import { LARGEST_LIMIT, PARAMETERS, type ParameterName, USUAL_LIMIT } from "./parameters";
import type { ParameterProblem } from "./problem";

export type OpenDataAsked = AtlasAsked & {
  stage?: StageAsked;
  text?: string;
  covering?: boolean;
  /** Code of a commune; whether it exists is for who knows the reference. */
  commune?: string;
  page: number;
  limit: number;
};

/** A name that this address does not know would be a filter that silently does nothing. */
function unknownNames(
  params: SearchParams,
  accepted: readonly ParameterName[],
): ParameterProblem[] {
  const usual =
    accepted.length === 0
      ? "Cette adresse ne prend aucun paramètre."
      : `Cette adresse connaît ${listOf(accepted)}.`;
  return Object.keys(params)
    .filter((name) => !accepted.includes(name as ParameterName))
    .map((name) => {
      const shown = name.replace(/\p{Cc}/gu, " ").slice(0, 40);
      return { name: shown, detail: `Le paramètre ${quoted(shown)} n’existe pas ici. ${usual}` };
    });
}

/** A whole number from 1 to `most`, or why it is none. */
function readNumber(
  query: ReadQuery,
  name: "page" | "limit",
  { usual, most, words }: { usual: number; most: number; words: string },
  problems: ParameterProblem[],
): number {
  const text = query.values.get(name);
  if (text === undefined) return usual;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= most) return value;
  problems.push({ name, detail: words });
  return usual;
}

const isStage = (text: string): text is StageAsked => STAGES_ASKED.some((stage) => stage === text);

function readStage(query: ReadQuery, problems: ParameterProblem[]): StageAsked | undefined {
  const text = query.values.get("etape");
  if (text === undefined || isStage(text)) return text;
  problems.push({
    name: "etape",
    detail: `Aucune étape ne s’écrit ainsi\u00a0: choisissez ${listOf(STAGES_ASKED, "ou")}.`,
  });
  return undefined;
}

/**
 * Reads what an address of the open data asks. In: its parameters, and which of them it accepts.
 * Refuses, in French, what `readAtlasAsked` refuses, an unknown name, one given twice or too long, an
 * unknown stage, a page or a limit that is no number of its range. Nothing is ever ignored.
 */
export function readOpenDataAsked(
  params: SearchParams,
  {
    accepted,
    ...known
  }: { accepted: readonly ParameterName[]; today: PlainDate; places: AtlasPlaces },
): { asked: OpenDataAsked; problems: readonly ParameterProblem[] } {
  const atlas = readAtlasAsked(params, known);
  const problems: ParameterProblem[] = [
    ...unknownNames(params, accepted),
    ...atlas.problems.map(({ name, sentence }) => ({ name, detail: sentence })),
  ];
  const values = new Map<string, string>();
  for (const name of ["etape", "couvre", "q", "commune", "page", "limit"] as const) {
    const read = readQuery(params, { [name]: name });
    for (const detail of read.ignored) problems.push({ name, detail });
    for (const [key, value] of read.values) values.set(key, value);
  }
  const query: ReadQuery = { values, ignored: [] };
  const stage = readStage(query, problems);
  const covering = values.get("couvre");
  if (covering !== undefined && covering !== COVERING)
    problems.push({ name: "couvre", detail: COVERING_SENTENCE });
  const text = values.get("q");
  const commune = values.get("commune");
  return {
    asked: {
      ...atlas.asked,
      ...(stage && { stage }),
      ...(text !== undefined && { text }),
      ...(covering === COVERING && { covering: true }),
      ...(commune !== undefined && { commune }),
      page: readNumber(
        query,
        "page",
        { usual: 1, most: 999_999_999, words: "Une page est un nombre entier à partir de 1." },
        problems,
      ),
      limit: readNumber(
        query,
        "limit",
        {
          usual: USUAL_LIMIT,
          most: LARGEST_LIMIT,
          words: `Une page contient de 1 à ${LARGEST_LIMIT} CPTS.`,
        },
        problems,
      ),
    },
    problems: problems.filter(({ name }, index) => isFirstSaid(problems, name, index)),
  };
}

/** One sentence a parameter: the first says most. */
const isFirstSaid = (problems: readonly ParameterProblem[], name: string, index: number) =>
  problems.findIndex((problem) => problem.name === name) === index;

/** The address that asks the same, in one order whatever the order asked: what answers are kept by. */
export function openDataHref(
  path: string,
  params: SearchParams,
  change: Partial<Record<ParameterName, string | undefined>> = {},
): string {
  const merged: SearchParams = { ...params, ...change };
  const written = new URLSearchParams();
  for (const name of Object.keys(PARAMETERS)) {
    const value = merged[name];
    if (typeof value === "string" && value !== "") written.set(name, value);
  }
  const query = written.toString();
  return query ? `${path}?${query}` : path;
}
