import { PUBLIC_STAGES, type PublicStage, STAGE_WORDS } from "../lifecycle/milestones";
import { listOf } from "../shared/typography";
import { searchKey } from "../territory/names";
import type { AtlasAsked } from "./asked";
import { type AsOf, territoryAt } from "./chronicle";
import { type AtlasCpts, type AtlasLine, coveredLines, type LeftLine } from "./situation";

/** What `etape` may ask: a stage, all the contracts signed, or what is no longer followed. */
export const STAGES_ASKED = [...PUBLIC_STAGES, "contractSigned", "left"] as const;
export type StageAsked = (typeof STAGES_ASKED)[number];

export const STAGE_ASKED_WORDS: Record<StageAsked, string> = {
  letterValidated: STAGE_WORDS.letterValidated,
  projectValidated: STAGE_WORDS.projectValidated,
  contractSigned: "En fonctionnement (ACI signé)",
  aciSigned: "ACI signé, démarrage non enregistré",
  operational: "Opérationnelle (démarrage enregistré)",
  left: "N’est plus suivie",
};

export type SelectionAsked = {
  stage?: StageAsked | undefined;
  /** A part of a name borne today or before. */
  text?: string | undefined;
  /** The communes that the same text names, as cells of the census: either is found. */
  cells?: ReadonlySet<string> | undefined;
  /** Those with a commune in the place asked, wherever they are led: who is behind its coverage. */
  covering?: boolean | undefined;
};

/** The CPTS behind a figure, by name; those no longer followed apart, which no figure counts. */
export type Selection = { lines: AtlasLine[]; left: LeftLine[] };

type Places = Pick<AtlasAsked, "region" | "department">;
type Listed = AtlasLine | LeftLine;

const byName = new Intl.Collator("fr");

const inNameOrder = <Line extends Listed>(lines: readonly Line[]): Line[] =>
  lines.toSorted(
    (a, b) => byName.compare(a.name, b.name) || (a.cpts.reference < b.cpts.reference ? -1 : 1),
  );

/** Thousands of CPTS in their order are sorted once a day asked. */
const sorted = new WeakMap<object, Selection>();

function inOrder(day: { lines: readonly AtlasLine[]; left: readonly LeftLine[] }): Selection {
  const known = sorted.get(day);
  if (known) return known;
  const made = { lines: inNameOrder(day.lines), left: inNameOrder(day.left) };
  sorted.set(day, made);
  return made;
}

const ofStage = (lines: readonly AtlasLine[], stage: PublicStage | "contractSigned") =>
  stage === "contractSigned"
    ? coveredLines(lines, "contract")
    : lines.filter((line) => line.stage === stage);

/** The last name known by then, borne on any day, in which the text is. */
export function nameFound(
  { names }: AtlasCpts,
  text: string,
  { knownBefore }: Pick<AsOf, "knownBefore">,
): string | undefined {
  const key = searchKey(text);
  if (key === "") return undefined;
  const known = names.filter(({ knownFrom }) => knownFrom < knownBefore);
  return known.findLast(({ name }) => searchKey(name).includes(key))?.name;
}

/** The communes of a CPTS on a day, as cells of the census. */
const cellsOf = (line: Listed, asOf: AsOf): Iterable<string> =>
  ("territory" in line ? line.territory : territoryAt(line.cpts.chronicle, asOf))?.cover.keys() ??
  [];

export function holdsCell(line: Listed, cells: ReadonlySet<string>, asOf: AsOf): boolean {
  for (const code of cellsOf(line, asOf)) if (cells.has(code)) return true;
  return false;
}

/** Whether it has people in a place: coverage counts where they live. */
function reaches(line: Listed, { region, department }: Places, asOf: AsOf): boolean {
  const territory = "territory" in line ? line.territory : territoryAt(line.cpts.chronicle, asOf);
  for (const { cell } of territory?.cover.values() ?? [])
    if (
      (region === undefined || cell.regionCode === region.code) &&
      (department === undefined || cell.departmentCode === department.code)
    )
      return true;
  return false;
}

const isLedIn = ({ cpts }: Listed, { region, department }: Places): boolean =>
  (region === undefined || cpts.regionCode === region.code) &&
  (department === undefined || cpts.departmentCode === department.code);

/** Why a text found a CPTS when the name it bears does not say so. */
export const foundBy =
  (
    text: string | undefined,
    communes: readonly { name: string; cells: ReadonlySet<string> }[],
    asOf: AsOf,
  ) =>
  (line: Listed): string | undefined => {
    if (text === undefined || searchKey(line.name).includes(searchKey(text))) return undefined;
    const name = nameFound(line.cpts, text, asOf);
    if (name !== undefined) return `aussi appelée ${name}`;
    const held = communes.filter(({ cells }) => holdsCell(line, cells, asOf));
    return held.length > 0 ? `avec ${listOf(held.map((commune) => commune.name))}` : undefined;
  };

/**
 * The CPTS of a day that an address asks for: exactly those behind the figure of the same stage and
 * place. In: the day; a région or département (of the lead, as counts are, or of a commune, as
 * coverage is); a stage; a text, with the cells of the communes it names. Left ones are asked by `left`, or come apart with no stage.
 */
export function selectLines(
  day: { asOf: AsOf; lines: readonly AtlasLine[]; left: readonly LeftLine[] },
  place: Places,
  { stage, text, cells, covering }: SelectionAsked = {},
): Selection {
  const { lines, left } = inOrder(day);
  const isAsked = (line: Listed) =>
    (covering ? reaches(line, place, day.asOf) : isLedIn(line, place)) &&
    (text === undefined ||
      nameFound(line.cpts, text, day.asOf) !== undefined ||
      (cells !== undefined && holdsCell(line, cells, day.asOf)));
  const staged = stage === undefined || stage === "left" ? lines : ofStage(lines, stage);
  return {
    lines: stage === "left" ? [] : staged.filter(isAsked),
    left: stage === undefined || stage === "left" ? left.filter(isAsked) : [],
  };
}
