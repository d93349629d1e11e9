import type { PublicStage } from "../lifecycle/milestones";
import { readQuery, type SearchParams } from "../lists/query";
import type { StageCounts } from "./situation";

/** What a figure of the atlas counts. */
export type Category = {
  count: keyof StageCounts;
  /** The glyph and the colour. */
  stage: PublicStage;
  words: string;
  /** Where there is little room: never a glyph alone. */
  short: string;
  /** Told under the words, of stages that one contract has. */
  detail?: string;
  definition: string;
};

const EACH_ONCE = "Chaque CPTS est comptée une fois, à la dernière étape atteinte.";

const LETTER =
  "CPTS dont la lettre d’intention est validée par l’ARS et l’Assurance maladie, et dont le projet de santé ne l’est pas encore.";
const PROJECT =
  "CPTS dont le projet de santé est validé, expressément ou faute d’opposition de l’ARS dans les deux mois, et dont le contrat n’est pas encore signé.";
const CONTRACT =
  "CPTS dont toutes les parties ont signé le contrat (accord conventionnel interprofessionnel, ACI), que le démarrage de ses missions soit enregistré ou non.";

/** All the contracts signed: the figure that others call « en fonctionnement ». */
export const CONTRACT_SIGNED: Category = {
  count: "contractSigned",
  stage: "aciSigned",
  words: "Contrat ACI signé",
  short: "Contrat signé",
  definition: CONTRACT,
};

/** Two readings of the same register: its stages, and the categories of the ministry's atlas. */
export const CATEGORIES = {
  etapes: [
    {
      count: "letterValidated",
      stage: "letterValidated",
      words: "Lettre d’intention validée",
      short: "Lettre",
      definition: `${LETTER} ${EACH_ONCE}`,
    },
    {
      count: "projectValidated",
      stage: "projectValidated",
      words: "Projet de santé validé",
      short: "Projet",
      definition: `${PROJECT} ${EACH_ONCE}`,
    },
    {
      count: "aciSigned",
      stage: "aciSigned",
      words: "ACI signé",
      short: "ACI signé",
      detail: "démarrage non enregistré",
      definition: `CPTS dont toutes les parties ont signé le contrat ACI et dont le démarrage des missions n’est pas enregistré. ${EACH_ONCE}`,
    },
    {
      count: "operational",
      stage: "operational",
      words: "Opérationnelle",
      short: "Opérationnelle",
      detail: "démarrage enregistré",
      definition: `CPTS dont le contrat ACI est signé et dont le démarrage des premières missions est enregistré. D’autres sources emploient ce mot dès la validation du projet de santé. ${EACH_ONCE}`,
    },
  ],
  ministere: [
    {
      count: "letterValidated",
      stage: "letterValidated",
      words: "En cours de création",
      short: "En création",
      definition: LETTER,
    },
    {
      count: "projectValidated",
      stage: "projectValidated",
      words: "Prochainement en fonctionnement",
      short: "Prochainement",
      definition: PROJECT,
    },
    { ...CONTRACT_SIGNED, words: "En fonctionnement", short: "En fonctionnement" },
  ],
} as const satisfies Record<string, readonly Category[]>;

export type Categories = keyof typeof CATEGORIES;

/** `categories=ministere`; the stages otherwise. */
export const readCategories = (params: SearchParams): Categories =>
  readQuery(params, { categories: "Catégories" }).values.get("categories") === "ministere"
    ? "ministere"
    : "etapes";
