import "server-only";

import { holdsCell } from "@/lib/domain/atlas/selection";
import type { AtlasLine, LeftLine } from "@/lib/domain/atlas/situation";
import {
  type CptsPage,
  type CptsSummary,
  cptsSummary,
  placeNames,
} from "@/lib/domain/open-data/cpts-answer";
import { notFound } from "@/lib/domain/open-data/problem";
import { countOf } from "@/lib/domain/shared/typography";

import { atlasDay } from "../atlas/day";
import { cellsOfCommunes, selectAsked } from "../atlas/selection";
import { ProblemFound, refuse } from "./methods";
import type { Question } from "./route";

type Listed = AtlasLine | LeftLine;

const byReference = (a: Listed, b: Listed) => (a.cpts.reference < b.cpts.reference ? -1 : 1);

/**
 * The CPTS asked, by reference: those followed on the day, of a stage when one is asked; those that no
 * longer are, by `left` alone.
 */
export async function selectCpts({ asked, register }: Question): Promise<Listed[]> {
  const day = await atlasDay(register, asked);
  const { lines, left } = await selectAsked(day, asked, asked);
  const selected: Listed[] = asked.stage === "left" ? [...left] : [...lines];
  selected.sort(byReference);
  if (asked.commune === undefined) return selected;
  const cells = await cellsOfCommunes([{ code: asked.commune.toUpperCase() }]);
  if (cells.size === 0)
    refuse([
      {
        name: "commune",
        detail: "Aucune commune ne porte ce code Insee\u00a0: il a cinq caractères, comme 43157.",
      },
    ]);
  return selected.filter((line) => holdsCell(line, cells, day.asOf));
}

export function* summariesOf(
  lines: Iterable<Listed>,
  { places }: Question,
): Generator<CptsSummary> {
  const names = placeNames(places);
  for (const line of lines) yield cptsSummary(line, names);
}

/** One page of the CPTS asked; there is always a first one. */
export async function readCptsPage(
  question: Question,
  hrefOf: (page: number) => string,
): Promise<CptsPage> {
  const { page, limit } = question.asked;
  const lines = await selectCpts(question);
  const pages = Math.max(1, Math.ceil(lines.length / limit));
  if (page > pages)
    throw new ProblemFound(notFound(`Cette liste a ${countOf(pages, "page")} de ${limit} CPTS.`));
  return {
    ...question.about,
    total: lines.length,
    page,
    pages,
    limit,
    links: {
      first: hrefOf(1),
      previous: page > 1 ? hrefOf(page - 1) : null,
      next: page < pages ? hrefOf(page + 1) : null,
      last: hrefOf(pages),
    },
    items: [...summariesOf(lines.slice((page - 1) * limit, page * limit), question)],
  };
}

/** A whole list as JSON, piece by piece: what is said of it, then its items. */
export function* jsonList(head: Record<string, unknown>, items: Iterable<unknown>, name = "items") {
  yield `${JSON.stringify(head).slice(0, -1)},"${name}":[`;
  let separator = "";
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ",\n";
  }
  yield "]}";
}
