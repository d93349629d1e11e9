import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The official code of this year, with the municipal populations of that vintage. */
const YEAR = 2026;
const VINTAGE = 2023;

type Zone = "metro" | "drom" | "com";

export type PlaceEntry = { code: string; nom: string; zone: Zone; typeLiaison: number };
export type DepartmentEntry = PlaceEntry & { region: string };
export type CommuneEntry = {
  code: string;
  nom: string;
  zone: Zone;
  type: "commune-actuelle" | "arrondissement-municipal" | "commune-deleguee" | "commune-associee";
  departement: string;
  region: string;
  arrondissement: string;
  /** The city of an arrondissement municipal. */
  commune?: string;
  /** The commune that a commune déléguée or associée is now of. */
  chefLieu?: string;
  population?: number;
  codesPostaux?: string[];
  anciensCodes?: string[];
};

export type IntercommunalityEntry = {
  /** Its SIREN. */
  code: string;
  nom: string;
  type: string;
  membres: { code: string }[];
};

// Resolved when the seed runs and read as plain files: 12 MB that no page may carry.
const load = createRequire(import.meta.url);

const readEntries = <Entry>(name: string): Entry[] =>
  JSON.parse(
    readFileSync(load.resolve(`@etalab/decoupage-administratif/data/${name}.json`), "utf8"),
  );

export type Source = {
  /** Of the official code. */
  year: number;
  /** Of the municipal populations. */
  vintage: number;
  regions: PlaceEntry[];
  departments: DepartmentEntry[];
  intercommunalities: IntercommunalityEntry[];
  communes: CommuneEntry[];
  /** Names of communes that merged into another, and the code of that one. */
  formerNames: { name: string; currentCode: string }[];
};

/** The 18 régions and 101 départements; the collectivités d'outre-mer have no ARS of their own. */
export function readSource(): Source {
  const isInRegion = ({ zone }: { zone: Zone }) => zone !== "com";
  const entries = readEntries<CommuneEntry>("communes").filter(isInRegion);
  return {
    year: YEAR,
    vintage: VINTAGE,
    regions: readEntries<PlaceEntry>("regions").filter(isInRegion),
    departments: readEntries<DepartmentEntry>("departements").filter(isInRegion),
    intercommunalities: readEntries<IntercommunalityEntry>("epci"),
    communes: entries.filter(
      ({ type }) => type === "commune-actuelle" || type === "arrondissement-municipal",
    ),
    formerNames: entries.flatMap(({ nom, chefLieu }) =>
      chefLieu === undefined ? [] : [{ name: nom, currentCode: chefLieu }],
    ),
  };
}

const TIME_ZONES: Record<string, string> = {
  "971": "America/Guadeloupe",
  "972": "America/Martinique",
  "973": "America/Cayenne",
  "974": "Indian/Reunion",
  "976": "Indian/Mayotte",
};

export const timeZoneOf = (departmentCode: string): string =>
  TIME_ZONES[departmentCode] ?? "Europe/Paris";

const OF = ["de ", "d’", "du ", "de la ", "des ", "de l’"];

/** "de la Haute-Loire", "du Cantal", "de l’Ain", by INSEE's type of article. */
export const ofPlace = ({ nom, typeLiaison }: PlaceEntry): string =>
  `${OF[typeLiaison] ?? "de "}${nom}`;
