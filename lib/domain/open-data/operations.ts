import { FEED_PATH } from "./addresses";
import { ATLAS_ANSWER } from "./atlas-answer";
import { ATLAS_COLUMNS } from "./atlas-csv";
import { COMMUNE_COLUMNS } from "./communes-csv";
import { CPTS_FILE, CPTS_PAGE } from "./cpts-answer";
import { CPTS_COLUMNS } from "./cpts-csv";
import { FEATURE_COLLECTION } from "./geojson-answer";
import { csv, json, type Operation, type PathPart } from "./operation";
import { ATLAS_PARAMETERS, CPTS_PARAMETERS, DAY_PARAMETERS, PAGE_PARAMETERS } from "./parameters";
import { SERIES_ANSWER } from "./series-answer";
import { SERIES_COLUMNS } from "./series-csv";
import { CPTS_SHEET } from "./sheet-answer";
import { SNAPSHOTS_ANSWER } from "./snapshots-answer";

const REFERENCE_PART: PathPart = {
  name: "reference",
  description: "Référence de la CPTS.",
  pattern: "^(\\d{2,3}|2[AB])-\\d{4}-\\d{4,6}$",
  example: "43-2025-0008",
};

const LIST = "Les CPTS suivies ce jour-là, par référence.";

/** Every address of the service, in the order of the documentation. */
export const OPERATIONS: readonly Operation[] = [
  {
    id: "readAtlas",
    path: "/api/v1/atlas",
    title: "Chiffres de l’atlas",
    description:
      "Nombres de CPTS par étape et population couverte, en France, par région et par département, à une date. Une région ou un département demandé restreint les deux listes\u202f; le total national reste entier.",
    parameters: ATLAS_PARAMETERS,
    answer: json(ATLAS_ANSWER, "Les chiffres."),
    example: "?date=2026-03-01&region=84",
  },
  {
    id: "downloadAtlas",
    path: "/api/v1/atlas.csv",
    title: "Chiffres de l’atlas, tableau",
    description: "Les mêmes, une ligne par lieu.",
    parameters: ATLAS_PARAMETERS,
    answer: csv(ATLAS_COLUMNS, "Une ligne pour la France, puis par région, puis par département."),
    example: "?date=2026-03-01",
  },
  {
    id: "listCpts",
    path: "/api/v1/cpts",
    title: "Liste des CPTS, par pages",
    description: LIST,
    parameters: PAGE_PARAMETERS,
    answer: json(CPTS_PAGE, "Une page de la liste."),
    example: "?etape=contractSigned&region=84&limit=20",
  },
  {
    id: "downloadCptsJson",
    path: "/api/v1/cpts.json",
    title: "Liste des CPTS, entière",
    description: LIST,
    parameters: CPTS_PARAMETERS,
    answer: json(CPTS_FILE, "La liste."),
    example: "?departement=43",
  },
  {
    id: "downloadCptsCsv",
    path: "/api/v1/cpts.csv",
    title: "Liste des CPTS, tableau",
    description: LIST,
    parameters: CPTS_PARAMETERS,
    answer: csv(CPTS_COLUMNS, "Une ligne par CPTS."),
    example: "?date=2026-03-01&connu_le=2026-03-31",
  },
  {
    id: "downloadCptsGeojson",
    path: "/api/v1/cpts.geojson",
    title: "Territoires des CPTS",
    description:
      "Les mêmes, avec leurs contours. Le premier téléchargement peut prendre dix secondes.",
    parameters: CPTS_PARAMETERS,
    answer: {
      media: "application/geo+json",
      description: "Les territoires.",
      schema: FEATURE_COLLECTION,
    },
    example: "?departement=43",
  },
  {
    id: "readCpts",
    path: "/api/v1/cpts/{reference}",
    title: "Faits publics d’une CPTS",
    description:
      "Étapes, noms, territoire, rectifications\u00a0: tout ce que sa page montre, à une date.",
    of: [REFERENCE_PART],
    parameters: DAY_PARAMETERS,
    answer: json(CPTS_SHEET, "Les faits publics."),
    example: "?date=2026-03-01",
  },
  {
    id: "downloadCommunes",
    path: "/api/v1/cpts/{reference}/communes.csv",
    title: "Communes d’une CPTS, tableau",
    description: "Son territoire à une date.",
    of: [REFERENCE_PART],
    parameters: DAY_PARAMETERS,
    answer: csv(COMMUNE_COLUMNS, "Une ligne par commune."),
    example: "?date=2026-03-01",
  },
  {
    id: "readSeries",
    path: "/api/v1/series",
    title: "Série mensuelle",
    description: "Les chiffres d’un lieu à la fin de chaque mois.",
    parameters: ATLAS_PARAMETERS,
    answer: json(SERIES_ANSWER, "La série."),
    example: "?region=84",
  },
  {
    id: "downloadSeries",
    path: "/api/v1/series.csv",
    title: "Série mensuelle, tableau",
    description: "La même, une ligne par mois.",
    parameters: ATLAS_PARAMETERS,
    answer: csv(SERIES_COLUMNS, "Une ligne par mois, puis le jour demandé."),
    example: "?region=84",
  },
  {
    id: "listSnapshots",
    path: "/api/v1/snapshots",
    title: "Mois figés",
    description:
      "Un fichier par mois, figé dans les heures qui suivent sa fin, avec l’empreinte qui le prouve.",
    parameters: [],
    answer: json(SNAPSHOTS_ANSWER, "Les mois figés."),
    example: "",
  },
  {
    id: "downloadSnapshot",
    path: "/api/v1/snapshots/{file}",
    title: "Fichier d’un mois figé",
    description:
      "Tous les faits publics tels que connus à la fin du mois, une ligne JSON par fait ou par lieu, et les totaux qu’on en recompte.",
    of: [
      {
        name: "file",
        description: "Mois, puis `.ndjson.gz`.",
        pattern: "^\\d{4}-\\d{2}\\.ndjson\\.gz$",
        example: "2026-10.ndjson.gz",
      },
    ],
    parameters: [],
    answer: {
      media: "application/gzip",
      description: "Lignes `header`, `region`, `department`, `commune`, `cpts`, puis `totals`.",
      text: true,
    },
    example: "",
  },
  {
    id: "followActs",
    path: FEED_PATH,
    title: "Flux des actes publics",
    description:
      "Les cent derniers faits devenus publics\u00a0: étapes, rectifications, changements de nom et de territoire, mois figés.",
    parameters: [],
    answer: { media: "application/atom+xml", description: "Un flux Atom.", text: true },
    example: "",
  },
];
