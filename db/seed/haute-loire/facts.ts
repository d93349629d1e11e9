import type { Precision } from "@/lib/domain/lifecycle/milestones";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

/** A page where facts were read. */
type Page = { publisher: string; url: string };

const ARS = "ARS Auvergne-Rhône-Alpes";
const RELEASE_OF_2023: Page = {
  publisher: `CPAM de la Haute-Loire et ${ARS}, communiqué du début de 2023`,
  url: "https://www.auvergne-rhone-alpes.ars.sante.fr/developpement-de-nouvelles-communautes-professionnelles-territoriales-de-sante-cpts-dans-la-haute",
};
const BRIVADOIS: Page = {
  publisher: "CPAM de la Haute-Loire, communiqué repris par Maisons et pôles de santé",
  url: "https://maisons-et-poles-de-sante.com/communautes-professionnelles-territoriales-de-sante-2258/haute-loire-une-nouvelle-cpts-au-service-de-l-acces-aux-soins-des-habitants-a46858.htm",
};
const ONDAINE_FOREZ: Page = {
  publisher: `${ARS}, communiqué du 13 décembre 2023`,
  url: "https://www.auvergne-rhone-alpes.ars.sante.fr/organisation-des-soins-dans-la-loire-42-creation-de-la-communaute-professionnelle-territoriale-de-0",
};
const LOIRE_ET_SUCS: Page = {
  publisher: `${ARS}, communiqué de juillet 2024`,
  url: "https://www.auvergne-rhone-alpes.ars.sante.fr/acces-aux-soins-en-haute-loire-creation-dune-nouvelle-cpts-entre-loire-et-sucs",
};

type SourcedStage = { on: PlainDate; precision: Precision; says: string; page: Page };

/** A territory by the EPCI whose name it bears, or as it was published. */
type SourcedTerritory = { says: string; page: Page } & (
  | { intercommunalities: readonly string[] }
  | { communes: readonly string[] }
);

export type SourcedCpts = {
  name: string;
  departmentCode: string;
  letterValidated?: SourcedStage;
  aciSigned: SourcedStage;
  territory: SourcedTerritory;
};

const approximately = (intercommunalities: readonly string[], page: Page): SourcedTerritory => ({
  intercommunalities,
  page,
  says: `Les communes n’ont pas été publiées\u00a0: ce sont celles de ${intercommunalities.join(" et de ")}.`,
});

/**
 * The CPTS of the Haute-Loire whose contract is known from a page that anybody may read. A stage that
 * no page dates is of an unknown date or left out: that of the Rives du Haut-Allier, « en projet » at
 * the beginning of 2023, has none and is not here.
 */
export const HAUTE_LOIRE: readonly SourcedCpts[] = [
  {
    name: "CPTS Nord-Velay-Forez",
    departmentCode: "43",
    aciSigned: {
      on: "2020-12-01",
      precision: "month",
      says: "Créée en décembre 2020.",
      page: RELEASE_OF_2023,
    },
    territory: approximately(["CC Marches du Velay-Rochebaron"], RELEASE_OF_2023),
  },
  {
    name: "CPTS Velay Sud",
    departmentCode: "43",
    aciSigned: {
      on: "2022-09-01",
      precision: "month",
      says: "Créée en septembre 2022.",
      page: RELEASE_OF_2023,
    },
    territory: approximately(["CA du Puy-en-Velay"], RELEASE_OF_2023),
  },
  {
    name: "CPTS du Brivadois",
    departmentCode: "43",
    letterValidated: {
      on: "2022-09-28",
      precision: "day",
      says: "L’ARS a validé le pré-projet de santé le 28 septembre 2022.",
      page: BRIVADOIS,
    },
    aciSigned: {
      on: "2023-09-20",
      precision: "day",
      says: "Contrat signé le 20 septembre 2023, quatrième CPTS du département.",
      page: BRIVADOIS,
    },
    territory: approximately(["CC Brioude Sud Auvergne", "CC Auzon Communauté"], RELEASE_OF_2023),
  },
  {
    name: "CPTS Ondaine-Forez",
    departmentCode: "42",
    aciSigned: {
      on: "2023-12-13",
      precision: "day",
      says: "Lancée le 13 décembre 2023, à la signature du contrat.",
      page: ONDAINE_FOREZ,
    },
    territory: {
      communes:
        "42001 42031 42044 42060 42095 42099 42126 42140 42169 42183 42192 42204 42224 42262 42266 42270 42286 42312 42316 43012 43058 43127 43153 43184 43205".split(
          " ",
        ),
      says: "Les 25 communes que le communiqué nomme.",
      page: ONDAINE_FOREZ,
    },
  },
  {
    name: "CPTS Entre Loire et Sucs",
    departmentCode: "43",
    aciSigned: {
      on: "2024-07-01",
      precision: "month",
      says: "Contrat signé en juillet 2024\u00a0: le jour et la date du communiqué ne s’accordent pas.",
      page: LOIRE_ET_SUCS,
    },
    territory: approximately(["CC des Sucs"], LOIRE_ET_SUCS),
  },
];
