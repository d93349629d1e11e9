import { FIRST_CPTS_DAY } from "../acts/dates";
import { readQuery, type SearchParams } from "../lists/query";
import { addDays, isPlainDate, type PlainDate, startOfDay } from "../shared/plain-date";
import type { AsOf } from "./chronicle";
import type { AtlasPlaces, Department, Region } from "./places";

/** What an address of the atlas asks about: a day, what was known, and where. */
export type AtlasAsked = {
  /** The day whose situation is shown: never after today. */
  on: PlainDate;
  /** The day that was asked, when it has not come yet. */
  future?: PlainDate;
  /** To the end of that day in Paris; undefined for all that is known now. */
  knownOn?: PlainDate;
  region?: Region;
  department?: Department;
};

const NAMES = {
  date: "Situation au",
  connu_le: "Connu le",
  region: "Région",
  departement: "Département",
} as const;

export type AskedName = keyof typeof NAMES;
export type AskedProblem = { name: AskedName; sentence: string };

const PARIS = "Europe/Paris";

const DAY_FORM = "Écrivez-la comme 2026-03-01 : année, mois, jour.";

/** One value a name: what is too long or given twice is a problem here, since figures would differ. */
function readValues(params: SearchParams, problems: AskedProblem[]): Map<AskedName, string> {
  const read = new Map<AskedName, string>();
  for (const [name, label] of Object.entries(NAMES) as [AskedName, string][]) {
    const { values, ignored } = readQuery(params, { [name]: label });
    for (const sentence of ignored) problems.push({ name, sentence });
    const value = values.get(name);
    if (value !== undefined) read.set(name, value);
  }
  return read;
}

/** The day of a parameter, or why it is none. */
function readDay(
  text: string | undefined,
  name: "date" | "connu_le",
  problems: AskedProblem[],
): PlainDate | undefined {
  if (text === undefined) return undefined;
  const refused = (sentence: string) => {
    problems.push({ name, sentence });
    return undefined;
  };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
    return refused(`« ${text} » n’est pas une date. ${DAY_FORM}`);
  if (!isPlainDate(text)) return refused(`Le ${text} n’existe pas. ${DAY_FORM}`);
  if (text < FIRST_CPTS_DAY)
    return refused("Choisissez une date depuis le 26 janvier 2016 : la loi crée alors les CPTS.");
  return text;
}

function readPlace<Place extends { code: string }>(
  code: string | undefined,
  places: readonly Place[],
  { name, sentence }: AskedProblem,
  problems: AskedProblem[],
): Place | undefined {
  if (code === undefined) return undefined;
  const found = places.find((place) => place.code === code);
  if (!found) problems.push({ name, sentence });
  return found;
}

/**
 * Reads what an address asks, whichever page, file or service it is of. A day to come is answered as
 * today (`today`: in Paris), and kept to be said; an impossible or malformed day, one before the law
 * of 26 January 2016 and an unknown code are problems, in French.
 */
export function readAtlasAsked(
  params: SearchParams,
  { today, places }: { today: PlainDate; places: AtlasPlaces },
): { asked: AtlasAsked; problems: readonly AskedProblem[] } {
  const problems: AskedProblem[] = [];
  const values = readValues(params, problems);
  const date = readDay(values.get("date"), "date", problems);
  const known = readDay(values.get("connu_le"), "connu_le", problems);
  const region = readPlace(
    values.get("region"),
    places.regions,
    {
      name: "region",
      sentence: "Aucune région ne porte ce code Insee : il a deux chiffres, comme 84.",
    },
    problems,
  );
  const department = readPlace(
    values.get("departement"),
    places.departments,
    {
      name: "departement",
      sentence: "Aucun département ne porte ce code Insee : comme 43, 2A ou 974.",
    },
    problems,
  );
  if (region && department && department.regionCode !== region.code)
    problems.push({
      name: "departement",
      sentence: `Le département ${department.name} n’est pas dans la région ${region.name} : gardez l’un des deux.`,
    });
  return {
    asked: {
      on: date === undefined || date > today ? today : date,
      ...(date !== undefined && date > today && { future: date }),
      ...(known !== undefined && known < today && { knownOn: known }),
      ...(region && { region }),
      ...(department && { department }),
    },
    problems,
  };
}

/** The two axes of what is asked; `now` in milliseconds is what is known when no day is given. */
export const asOfAsked = ({ on, knownOn }: AtlasAsked, now: number): AsOf => ({
  on,
  knownBefore: knownOn === undefined ? now + 1 : startOfDay(PARIS, addDays(knownOn, 1)),
});

/** The parameters that ask the same again, today's being left out unless the link must stay true. */
export function askedParams(
  { on, knownOn, region, department }: AtlasAsked,
  { today, permanent = false }: { today: PlainDate; permanent?: boolean },
): URLSearchParams {
  const params = new URLSearchParams();
  if (on !== today || permanent) params.set("date", on);
  if (knownOn ?? permanent) params.set("connu_le", knownOn ?? today);
  if (region) params.set("region", region.code);
  if (department) params.set("departement", department.code);
  return params;
}

/** The address of a page or a file for what is asked, with what else it needs. */
export function askedHref(
  path: string,
  asked: AtlasAsked,
  options: { today: PlainDate; permanent?: boolean; also?: Record<string, string | undefined> },
): string {
  const params = askedParams(asked, options);
  for (const [name, value] of Object.entries(options.also ?? {}))
    if (value !== undefined) params.set(name, value);
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}
