import { type PublicStage, STAGE_WORDS } from "../lifecycle/milestones";
import { type DossierState, isDossierState, STATE_WORDS } from "../lifecycle/states";
import { type ReadQuery, readPage, readQuery, type SearchParams } from "./query";

export const STAGE_FILTER_WORDS = {
  none: "Aucune",
  letterValidated: STAGE_WORDS.letterValidated,
  projectValidated: STAGE_WORDS.projectValidated,
  aciSigned: STAGE_WORDS.aciSigned,
  operational: STAGE_WORDS.operational,
} as const satisfies Record<PublicStage | "none", string>;

export type StageFilter = keyof typeof STAGE_FILTER_WORDS;

export const PARTY_FILTER_WORDS = { cpts: "CPTS", ars: "ARS", cpam: "CPAM", msa: "MSA" } as const;

export type PartyFilter = keyof typeof PARTY_FILTER_WORDS;

/** The orders a list may be asked in; nothing else ever reaches SQL. */
export const SORT_WORDS = {
  nom: "Dossier",
  etape: "Étape atteinte",
  echeance: "Échéance",
  mouvement: "Dernier acte",
} as const;

export type DossierSort = keyof typeof SORT_WORDS;

export type DossierFilters = {
  text?: string;
  stage?: StageFilter;
  state?: DossierState;
  departmentCode?: string;
  party?: PartyFilter;
  sort: DossierSort;
  descending: boolean;
  page: number;
};

const NAMES = {
  q: "Nom ou commune",
  etape: "Étape atteinte",
  etat: "État",
  dep: "Département",
  qui: "Qui doit agir",
  tri: "Tri",
  sens: "Sens du tri",
  page: "Page",
};

const known = <Value extends string>(words: Record<Value, string>) => {
  return (text: string): text is Value => Object.hasOwn(words, text);
};

function choice<Value extends string>(
  query: ReadQuery,
  name: keyof typeof NAMES,
  isChoice: (text: string) => text is Value,
): Value | undefined {
  const value = query.values.get(name);
  if (value === undefined || isChoice(value)) return value;
  query.ignored.push(
    `« ${NAMES[name]} » ne connaît pas cette valeur : ce filtre n’est pas appliqué.`,
  );
  return undefined;
}

const isDepartmentCode = (text: string): text is string => /^(\d{2,3}|2[AB])$/.test(text);

/** What the URL asks of the list of dossiers, and what of it was ignored. */
export function readDossierFilters(params: SearchParams): {
  filters: DossierFilters;
  ignored: string[];
} {
  const query = readQuery(params, NAMES);
  const text = query.values.get("q");
  const stage = choice(query, "etape", known(STAGE_FILTER_WORDS));
  const state = choice(query, "etat", isDossierState);
  const departmentCode = choice(query, "dep", isDepartmentCode);
  const party = choice(query, "qui", known(PARTY_FILTER_WORDS));
  const sort = choice(query, "tri", known(SORT_WORDS)) ?? "mouvement";
  const direction = query.values.get("sens");
  const filters: DossierFilters = {
    sort,
    descending: direction ? direction === "desc" : sort === "mouvement",
    page: readPage(query),
    ...(text && { text }),
    ...(stage && { stage }),
    ...(state && { state }),
    ...(departmentCode && { departmentCode }),
    ...(party && { party }),
  };
  return { filters, ignored: query.ignored };
}

/** The query string that asks for these filters: what is usual is left out. */
export function dossierQuery(filters: Partial<DossierFilters>): string {
  const query = new URLSearchParams();
  const sort = filters.sort ?? "mouvement";
  const descending = filters.descending ?? sort === "mouvement";
  if (filters.text) query.set("q", filters.text);
  if (filters.stage) query.set("etape", filters.stage);
  if (filters.state) query.set("etat", filters.state);
  if (filters.departmentCode) query.set("dep", filters.departmentCode);
  if (filters.party) query.set("qui", filters.party);
  if (sort !== "mouvement") query.set("tri", sort);
  if (descending !== (sort === "mouvement")) query.set("sens", descending ? "desc" : "asc");
  if (filters.page && filters.page > 1) query.set("page", String(filters.page));
  const text = query.toString();
  return text && `?${text}`;
}

export type ActiveFilter = { label: string; without: string };

/** The filters in force, each with the query string that takes it away. */
export function activeDossierFilters(
  filters: DossierFilters,
  departmentName: (code: string) => string,
): ActiveFilter[] {
  const { text, stage, state, departmentCode, party } = filters;
  const chip = (name: keyof DossierFilters, label: string): ActiveFilter => ({
    label,
    without: dossierQuery({ ...filters, [name]: undefined, page: 1 }),
  });
  return [
    ...(text ? [chip("text", `« ${text} »`)] : []),
    ...(stage ? [chip("stage", `étape : ${STAGE_FILTER_WORDS[stage]}`)] : []),
    ...(state ? [chip("state", `état : ${STATE_WORDS[state]}`)] : []),
    ...(departmentCode ? [chip("departmentCode", departmentName(departmentCode))] : []),
    ...(party ? [chip("party", `doit agir : ${PARTY_FILTER_WORDS[party]}`)] : []),
  ];
}
