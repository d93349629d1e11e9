import { type AsOf, chronicleOf } from "../../atlas/chronicle";
import { atlasDayOf } from "../../atlas/day";
import type { RegisterDeclaration } from "../../atlas/registers";
import type { AtlasCpts } from "../../atlas/situation";
import { addDays, type PlainDate } from "../../shared/plain-date";
import { fail, ok, type Result } from "../../shared/result";
import type { CountedPlace, Cover, Share } from "../../territory/counting";
import { type AtlasAnswer, atlasAnswer } from "../atlas-answer";
import { LINE, type Line, type LineOf } from "./line-schemas";
import type { Month } from "./months";

export type Recount = {
  month: Month;
  lines: number;
  /** CPTS of the file. */
  cpts: number;
  counts: AtlasAnswer["national"]["counts"];
  /** What the totals of the file say otherwise than its own lines; empty when they agree. */
  differences: string[];
};

type Sorted = { [Type in Line["type"]]: LineOf<Type>[] };

function readLines(text: string): Result<Sorted, string> {
  const sorted: Sorted = {
    header: [],
    region: [],
    department: [],
    commune: [],
    cpts: [],
    totals: [],
  };
  for (const [index, line] of text.trimEnd().split("\n").entries()) {
    const read = LINE.safeParse(jsonOf(line));
    if (!read.success) return fail(`la ligne ${index + 1} n’est pas celle d’un fichier figé`);
    (sorted[read.data.type] as Line[]).push(read.data);
  }
  return ok(sorted);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The file knows days only: any hour stands for one, the same for all. */
const instantOf = (day: PlainDate): number => Date.parse(day);

type FactRead = LineOf<"cpts">["stages"][number] | LineOf<"cpts">["territories"][number];

const factOf = (
  { effectiveOn, precision, recordedOn, knownFrom, replaces, cancelled }: FactRead,
  place: number,
) => ({
  id: String(place),
  effectiveOn,
  precision,
  recordedOn: recordedOn ?? effectiveOn ?? "",
  knownFrom: instantOf(knownFrom),
  replaces: replaces === null ? null : String(replaces),
  cancelled,
});

const shareOf = (parts: readonly { text: string; permille: number }[]): Share =>
  new Map(parts.map(({ text, permille }) => [text, permille]));

function coverOf(
  members: LineOf<"cpts">["covers"][number],
  cells: ReadonlyMap<string, CountedPlace>,
): Cover {
  return new Map(
    members.flatMap((member) => {
      const code = typeof member === "string" ? member : member.code;
      const cell = cells.get(code);
      const share: Share = typeof member === "string" ? "whole" : shareOf(member.parts);
      return cell ? [[code, { cell, share }] as const] : [];
    }),
  );
}

function cptsOf(line: LineOf<"cpts">, cells: ReadonlyMap<string, CountedPlace>): AtlasCpts {
  const covers = line.covers.map((members) => coverOf(members, cells));
  return {
    reference: line.id,
    departmentCode: line.departmentCode,
    regionCode: line.regionCode,
    names: line.names.map((each) => ({ ...each, knownFrom: instantOf(each.knownFrom) })),
    chronicle: chronicleOf(
      line.stages.map((fact, place) => ({
        ...factOf(fact, place),
        stage: fact.stage,
        order: fact.order,
      })),
      line.territories.map((fact, place) => ({
        ...factOf(fact, place),
        stage: fact.stage,
        order: place,
        givenOrder: fact.given,
        territoryKey: String(fact.cover),
        cover: covers[fact.cover] ?? new Map(),
      })),
    ),
  };
}

const declarationsOf = ({ declarations }: LineOf<"region">): RegisterDeclaration[] =>
  declarations.map(({ recordedOn, ...declaration }, index) => ({
    ...declaration,
    version: index + 1,
    recordedAt: instantOf(recordedOn),
  }));

type Totals = Omit<LineOf<"totals">, "type">;

/** Where two totals differ, in words of the file. */
function differencesOf(said: Totals, counted: Totals): string[] {
  const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const places = (["regions", "departments"] as const).flatMap((level) => {
    const byCode = new Map(counted[level].map((place) => [place.code, place]));
    const wrong = said[level].filter((place) => differ(place, byCode.get(place.code)));
    const lost = said[level].length === counted[level].length ? [] : [`${level} manquants`];
    return [...wrong.map(({ code, name }) => `${name} (${code})`), ...lost];
  });
  return differ(said.national, counted.national) ? ["France", ...places] : places;
}

/**
 * Counts a frozen file again from its own lines, by the same rules as the atlas, and compares its
 * totals. In: the text of the file. Refuses, in French, what is not such a file.
 */
export function recount(text: string): Result<Recount, string> {
  const read = readLines(text);
  if (!read.ok) return read;
  const { header, region, department, commune, cpts, totals } = read.value;
  const [head, said] = [header[0], totals[0]];
  if (!head || !said || header.length > 1 || totals.length > 1)
    return fail("il y faut un en-tête et une ligne de totaux");
  const asOf: AsOf = {
    on: head.asOf,
    knownBefore: instantOf(addDays(head.knownAt, 1)),
  };
  const cells = new Map(commune.map((cell) => [cell.code, { ...cell, parentCode: null }]));
  const day = atlasDayOf(
    {
      cpts: cpts.map((line) => cptsOf(line, cells)),
      declarations: new Map(region.map((each) => [each.code, declarationsOf(each)])),
    },
    asOf,
    {
      places: { regions: region, departments: department, vintage: head.populationVintage },
      populations: {
        national: region.reduce((sum, { population }) => sum + population, 0),
        byRegion: new Map(region.map(({ code, population }) => [code, population])),
        byDepartment: new Map(department.map(({ code, population }) => [code, population])),
      },
    },
  );
  const counted = atlasAnswer(day, {}, head);
  return ok({
    month: head.month,
    lines: text.trimEnd().split("\n").length,
    cpts: cpts.length,
    counts: counted.national.counts,
    differences: differencesOf(said, counted),
  });
}
