import { formatDay } from "../shared/dates";
import { countOf, formatNumber, inSentence, NO_BREAK_SPACE, plural } from "../shared/typography";
import type { AtlasAsked } from "./asked";
import type { Category } from "./categories";
import type { ShownPlace } from "./shown-place";
import type { Coverage } from "./situation";
import { formatPercent, knownOf } from "./words";

/** Words of a sentence; those that say a figure or a day stand out. */
export type Words = readonly (string | { strong: string })[];

export const plainWords = (words: Words): string =>
  words.map((part) => (typeof part === "string" ? part : part.strong)).join("");

const MILLION = 1_000_000;

/** 55_300_000 → "55,3 millions d’habitants"; in full under a million. */
export const inhabitantsInWords = (inhabitants: number): string =>
  inhabitants < MILLION
    ? countOf(inhabitants, "habitant")
    : `${formatNumber(inhabitants / MILLION, 1)}${NO_BREAK_SPACE}${plural(inhabitants / MILLION, "million")} d’habitants`;

/** "Au 1er mars 2026", and what was known when another day is asked for that. */
export function onThatDay({ on, knownOn }: Pick<AtlasAsked, "on" | "knownOn">): Words {
  const day = ["Au ", { strong: formatDay(on) }];
  return knownOn === undefined
    ? day
    : [...day, `, selon ce qui était connu le ${formatDay(knownOn)}`];
}

const here = ({ where, path }: ShownPlace) => (path === undefined ? "" : `, ${where}`);

/** "au moins " before what an incomplete register says. */
const least = (place: ShownPlace, value: number) =>
  knownOf(value, place.register) === "atLeast" ? "au moins " : "";

const isUnknown = (place: ShownPlace, value: number) =>
  knownOf(value, place.register) === "unknown";

/** The sentence at the head of the atlas: how many, what share covered, how many to come. */
export function headline(place: ShownPlace, asked: AtlasAsked): Words {
  const { counts, covered } = place;
  const signed = counts.contractSigned;
  const coming = counts.letterValidated + counts.projectValidated;
  const opening: Words = [...onThatDay(asked), `${here(place)}, `];
  if (isUnknown(place, signed + coming))
    return [
      ...opening,
      "aucune CPTS n’est connue",
      " : ce n’est pas zéro, le registre n’est pas complet.",
    ];
  const some: Words =
    signed === 0
      ? ["aucune CPTS enregistrée n’a signé son contrat avec l’Assurance maladie et l’ARS."]
      : [
          { strong: `${least(place, signed)}${countOf(signed, "CPTS", "CPTS")}` },
          ` ${plural(signed, "a signé son contrat", "ont signé leur contrat")} avec l’Assurance maladie et l’ARS. `,
          ...(place.path === undefined
            ? [plural(signed, "Elle couvre ", "Elles couvrent ")]
            : ["Les contrats signés y couvrent "]),
          `${least(place, signed)}`,
          { strong: formatPercent(covered.contract.percent) },
          " de la population.",
        ];
  if (coming === 0) return [...opening, ...some];
  const others = signed === 0 ? "" : plural(coming, " autre", " autres");
  return [
    ...opening,
    ...some,
    ` ${least(place, coming) && "Au moins "}${formatNumber(coming)}${others}${signed === 0 ? ` CPTS` : ""} ${plural(coming, "se prépare", "se préparent")}.`,
  ];
}

/** "12 CPTS", "Au moins 12 CPTS", "Aucune CPTS enregistrée": at the head of a list. */
export function listed(count: number, register: ShownPlace["register"]): string {
  const known = knownOf(count, register);
  if (known === "unknown") return "Aucune CPTS enregistrée";
  return `${known === "atLeast" ? "Au moins " : ""}${countOf(count, "CPTS", "CPTS")}`;
}

/** The count of one category in one sentence, to be cited. */
export function countSentence(category: Category, place: ShownPlace, asked: AtlasAsked): string {
  const value = place.counts[category.count];
  const opening = `${plainWords(onThatDay(asked))}, ${place.where}`;
  const words = inSentence(category.words);
  if (isUnknown(place, value))
    return `${opening}, le nombre de CPTS « ${words} » n’est pas renseigné.`;
  return `${opening}, ${least(place, value)}${countOf(value, "CPTS", "CPTS")} à l’étape « ${words} ».`;
}

/** The share covered in one sentence, to be cited. */
export function coverageSentence(coverage: Coverage, place: ShownPlace, asked: AtlasAsked): string {
  const { inhabitants, percent } = place.covered[coverage];
  const opening = `${plainWords(onThatDay(asked))}, ${place.where}`;
  const by =
    coverage === "contract"
      ? "une CPTS dont le contrat est signé"
      : "une CPTS, de la lettre d’intention validée au contrat signé";
  if (isUnknown(place, inhabitants))
    return `${opening}, la part de la population couverte par ${by} n’est pas renseignée.`;
  return `${opening}, ${least(place, inhabitants)}${formatPercent(percent)} de la population (${inhabitantsInWords(inhabitants)}) est couverte par ${by}.`;
}
