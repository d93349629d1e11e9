import { formatDay } from "../shared/dates";
import type { PlainDate } from "../shared/plain-date";
import { countOf, formatNumber, listOf, plural } from "../shared/typography";
import { type AtlasAsked, askedHref } from "./asked";
import { type Categories, type Category, CONTRACT_SIGNED } from "./categories";
import { acrossRegions, ledFromElsewhere } from "./crossing";
import type { AtlasDay } from "./day";
import { type ListAsked, listParams } from "./list-asked";
import { selectLines } from "./selection";
import { countSentence, coverageSentence } from "./sentences";
import type { ShownPlace } from "./shown-place";
import { type Coverage, coveredLines } from "./situation";

/** All that a page says of its figures. */
export type Shown = {
  day: AtlasDay;
  asked: AtlasAsked;
  place: ShownPlace;
  today: PlainDate;
  /** Of the populations counted. */
  vintage: number;
  categories: Categories;
};

/** Where a figure comes from: what it counts, of when, of whom, and how to check it. */
export type FigureSource = {
  /** Of the figure in the page, and in a permanent link. */
  id: string;
  words: string;
  /** Says the figure with its day, to be cited. */
  sentence: string;
  definition: string;
  dates: string;
  population: string;
  unknown: string;
  list: { words: string; href: string };
  csvHref: string;
  permanentHref: string;
};

const MAYOTTE = "06";
const MAYOTTE_VINTAGE = 2017;

function datesIn({ asked, today }: Shown): string {
  const { on, knownOn } = asked;
  const known =
    knownOn === undefined
      ? `connus aujourd’hui, ${formatDay(today)}`
      : `connus le ${formatDay(knownOn)} à 23 h 59`;
  return `Faits datés du ${formatDay(on)} au plus tard, tels que ${known} (heure de Paris).`;
}

function unknownIn({ place: { regions } }: Shown): string {
  const missing = regions.filter(({ register }) => register.state !== "complete");
  if (missing.length === 0)
    return regions.length === 1
      ? "Rien : le registre de la région est déclaré complet à cette date."
      : `Rien : les ${regions.length} registres sont déclarés complets à cette date.`;
  return `${listOf(missing.map(({ name }) => name))} : ${plural(missing.length, "registre incomplet", "registres incomplets")}. Une valeur inconnue n’est jamais comptée comme zéro.`;
}

function populationIn({ place, vintage }: Shown): string {
  const { population, regions } = place;
  const mayotte = regions.some(({ code }) => code === MAYOTTE)
    ? ` (pour Mayotte, celle de ${MAYOTTE_VINTAGE})`
    : "";
  return `Population municipale de l’Insee, millésime ${vintage}${mayotte} : ${countOf(population, "habitant")}.`;
}

const FEW = 12;

/** A CPTS counts where it is led, people where they live: said when the two differ. */
function crossingIn({ day, asked }: Shown, coverage: Coverage): string {
  const lines = coveredLines(day.lines, coverage);
  if (!asked.region && !asked.department) {
    const across = acrossRegions(lines).length;
    return across === 0
      ? ""
      : ` ${countOf(across, "CPTS", "CPTS")} ${plural(across, "s’étend", "s’étendent")} sur plusieurs régions : ${plural(across, "elle compte", "chacune compte")} dans sa région pilote, ses habitants dans la région de leur commune.`;
  }
  const others = ledFromElsewhere(lines, asked).map(({ name }) => name);
  if (others.length === 0) return "";
  const named =
    others.length > FEW
      ? [...others.slice(0, FEW), `${formatNumber(others.length - FEW)} autres`]
      : others;
  return ` Y comptent aussi, pour leurs communes d’ici, des CPTS suivies ailleurs : ${listOf(named)}.`;
}

function linksOf(shown: Shown, id: string, list: Pick<ListAsked, "covering" | "stage">) {
  const { asked, today, categories } = shown;
  const to = (path: string, also: Record<string, string | undefined>) =>
    askedHref(path, asked, { today, permanent: true, also });
  return {
    id,
    dates: datesIn(shown),
    unknown: unknownIn(shown),
    csvHref: to("/api/v1/cpts.csv", listParams(list)),
    permanentHref: `${to("/", { categories: categories === "etapes" ? undefined : categories })}#${id}`,
    listHref: to("/cpts", listParams(list)),
  };
}

const theCounted = (count: number) =>
  count === 1 ? "La CPTS comptée" : `Les ${formatNumber(count)} CPTS comptées`;

/** Behind the count of one category. */
export function countSource(category: Category, shown: Shown): FigureSource {
  const { listHref, ...links } = linksOf(shown, `chiffre-${category.count}`, {
    stage: category.count,
  });
  return {
    ...links,
    words: category.words,
    sentence: countSentence(category, shown.place, shown.asked),
    definition: category.definition,
    population: "Une CPTS compte dans la région et le département qui la suivent.",
    list: { words: theCounted(shown.place.counts[category.count]), href: listHref },
  };
}

const COVERAGE_DEFINITIONS: Record<Coverage, string> = {
  contract:
    "Habitants des communes d’au moins une CPTS dont toutes les parties ont signé le contrat ACI. Une commune partagée n’est comptée qu’une fois.",
  all: "Habitants des communes d’au moins une CPTS dont la lettre d’intention au moins est validée. Une commune partagée n’est comptée qu’une fois.",
};

const COVERAGE_WORDS: Record<Coverage, string> = {
  contract: "population couverte par un contrat signé",
  all: "population couverte, toutes étapes",
};

/** Behind the share of the population covered. */
export function coverageSource(coverage: Coverage, shown: Shown): FigureSource {
  const { day, asked } = shown;
  const stage = coverage === "contract" ? CONTRACT_SIGNED.count : undefined;
  const list = {
    ...(stage && { stage }),
    ...((asked.region || asked.department) && { covering: true }),
  };
  const { listHref, ...links } = linksOf(shown, `chiffre-couverture-${coverage}`, list);
  const count = selectLines(day, asked, list).lines.length;
  return {
    ...links,
    words: COVERAGE_WORDS[coverage],
    sentence: coverageSentence(coverage, shown.place, shown.asked),
    definition: COVERAGE_DEFINITIONS[coverage] + crossingIn(shown, coverage),
    population: populationIn(shown),
    list: { words: theCounted(count), href: listHref },
  };
}
