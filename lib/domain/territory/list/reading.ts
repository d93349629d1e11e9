import type { Commune } from "../commune";
import type { CommuneGroup } from "../group";
import type { AlikeNames } from "./alike-names";
import type { Gazetteer } from "./gazetteer";
import type { Home } from "./scope";
import type { TypedPartly } from "./typed-name";

export type Settled = {
  kind: "settled";
  commune: Commune;
  /** Said to the person when the code was that of a commune since merged. */
  formerCode?: string;
  /** Said when the name was borne by a commune since merged. */
  formerName?: string;
  /** Other communes of the same name: the one where the rest of the list is was taken. */
  namesakes: number;
  /** The line says that the commune is there in part, and perhaps which. */
  partly?: TypedPartly;
  /** In none of the départements where the rest of the list is: perhaps a namesake was meant. */
  isApart?: boolean;
};

export type Doubtful = {
  kind: "doubtful";
  /** Several of that name or postal code; or a code and a name that disagree; or only names alike. */
  why: "namesakes" | "postalCode" | "disagreement" | "similar";
  /** One at least, the likeliest first. */
  choices: readonly Commune[];
};

/** What a line, or a piece of it, was understood to mean. */
export type Reading =
  | Settled
  | Doubtful
  /** A whole EPCI or département, named as such. */
  | { kind: "group"; group: CommuneGroup; communes: readonly Commune[] }
  /** Known, and outside the régions. */
  | { kind: "overseas"; collectivity: string }
  /** Nothing to read in it. */
  | { kind: "ignored"; why: "empty" | "heading" | "title" }
  | { kind: "unknown" };

export type ReadingContext = {
  gazetteer: Gazetteer;
  home: Home;
  /** What five digits are in this list, when it can be told. */
  numbers: "insee" | "postal" | undefined;
  /** Absent on a first reading, which only tells where the list is. */
  alike?: AlikeNames | undefined;
};

const MOST_CHOICES = 12;
/** The postal code of the most communes has 46. */
const MOST_OF_A_POSTAL_CODE = 60;

export const largestFirst = (communes: readonly Commune[]): Commune[] =>
  communes.toSorted((a, b) => b.population - a.population);

/** The communes among which a person must choose, each once; nothing is known when there is none. */
export function doubt(
  why: Doubtful["why"],
  choices: readonly (Commune | undefined)[],
  { home }: ReadingContext,
): Reading {
  const known = choices.filter((choice) => choice !== undefined);
  const each = [...new Map(known.map((choice) => [choice.code, choice])).values()];
  if (each.length === 0) return { kind: "unknown" };
  const most = why === "postalCode" ? MOST_OF_A_POSTAL_CODE : MOST_CHOICES;
  const sorted = why === "namesakes" ? home.nearestFirst(largestFirst(each)) : each;
  return { kind: "doubtful", why, choices: sorted.slice(0, most) };
}
