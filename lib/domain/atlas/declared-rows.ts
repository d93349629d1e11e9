import type { PublicStage } from "../lifecycle/milestones";
import type { AtlasDay, Figures } from "./day";
import {
  type DeclaredFigure,
  type DeclaredRegion,
  type DeclaredSeries,
  type Definition,
  registerPercent,
  registerValue,
} from "./declared";
import type { RegionRegister } from "./registers";
import { type Known, knownOf, totalState } from "./words";

/** One published figure beside the register's. */
export type DeclaredRow = {
  /** A région, when the figure is of one. */
  place?: string;
  what: string;
  unit: "CPTS" | "percent" | "inhabitants";
  published: number;
  qualifier?: string;
  /** Null when the register does not follow what is counted. */
  register: number | null;
  /** What the register's figure is worth: of an incomplete one, a minimum, or of who is left out, a maximum. */
  known: Known | "atMost";
  /** Why the two may differ. */
  why: string;
  /** Of the list behind the register's figure. */
  stage?: PublicStage | "contractSigned";
};

const WHAT: Record<Definition, string> = {
  projects: "Projets, à toutes les étapes",
  inProject: "CPTS « en projet »",
  preProject: "Pré-projets",
  intentionLetterValidated: "Lettres d’intention validées",
  healthProjectValidated: "Projets de santé validés",
  healthProjectValidatedOrLater: "Projets de santé validés, contrats compris",
  aciSigned: "Contrats ACI signés",
  allFromIntentionLetter: "Ensemble, depuis la lettre d’intention validée",
  all: "Ensemble, pré-projets compris",
  uncoveredInhabitants: "Habitants sans CPTS",
};

const BEFORE_THE_LETTER =
  "La source compte aussi des projets avant la validation de la lettre d’intention : le registre ne les suit pas.";

const WHY: Record<Definition, string> = {
  projects: BEFORE_THE_LETTER,
  inProject:
    "La source ne dit pas à partir de quand un projet est compté : le registre n’a pas d’équivalent.",
  preProject: BEFORE_THE_LETTER,
  all: BEFORE_THE_LETTER,
  intentionLetterValidated: "Même objet : lettre validée, projet de santé pas encore validé.",
  healthProjectValidated: "Même objet : projet validé, contrat pas encore signé par tous.",
  healthProjectValidatedOrLater:
    "La source appelle ces CPTS « opérationnelles » : le registre ajoute donc projets validés et contrats signés.",
  aciSigned: "Même objet : contrat signé par toutes les parties.",
  allFromIntentionLetter: "Même objet : la somme des trois catégories.",
  uncoveredInhabitants:
    "La source ne dit pas depuis quelle étape une commune est couverte ; le registre compte dès la lettre validée.",
};

const STAGE: Partial<Record<Definition, PublicStage | "contractSigned">> = {
  intentionLetterValidated: "letterValidated",
  healthProjectValidated: "projectValidated",
  aciSigned: "contractSigned",
};

const SHARE_WHY =
  "Le registre rapporte les habitants des communes couvertes à la population municipale d’un seul millésime ; la source ne dit pas le sien.";

type Compared = { figures: Figures | undefined; state: Pick<RegionRegister, "state"> };

function knownFor(definition: Definition, value: number | null, state: Compared["state"]) {
  const known = knownOf(value ?? 0, state);
  return definition === "uncoveredInhabitants" && known !== "exact" ? "atMost" : known;
}

function rowsOfFigure(
  { definition, value, qualifier, coveragePct }: DeclaredFigure,
  { figures, state }: Compared,
): DeclaredRow[] {
  const stage = STAGE[definition];
  const register = figures ? registerValue(definition, figures) : null;
  const percent = figures ? registerPercent(definition, figures) : null;
  const row: DeclaredRow = {
    what: WHAT[definition],
    unit: definition === "uncoveredInhabitants" ? "inhabitants" : "CPTS",
    published: value,
    ...(qualifier && { qualifier }),
    register,
    known: knownFor(definition, register, state),
    why: WHY[definition],
    ...(stage && { stage }),
  };
  if (coveragePct === undefined) return [row];
  const share: DeclaredRow = {
    what: `${WHAT[definition]} : part de la population`,
    unit: "percent",
    published: coveragePct,
    register: percent,
    known: knownOf(percent ?? 0, state),
    why: definition === "all" ? BEFORE_THE_LETTER : SHARE_WHY,
  };
  return [row, share];
}

/** Where a series is compared: the country, or its département by the register of its région. */
function comparedIn(scope: string, day: AtlasDay): Compared {
  if (scope === "FR") return { figures: day.national, state: totalState(day) };
  const department = day.departments.find(({ code }) => code === scope);
  const region = day.regions.find(({ code }) => code === department?.regionCode);
  return { figures: department, state: { state: region?.register.state ?? "notOpened" } };
}

/** The national or departmental figures of a source, each beside the register's of the same day. */
export function rowsOfSeries(series: DeclaredSeries, day: AtlasDay): DeclaredRow[] {
  const compared = comparedIn(series.scope, day);
  return (series.figures ?? []).flatMap((figure) => rowsOfFigure(figure, compared));
}

type Facet = Omit<DeclaredRow, "place" | "published" | "known" | "register"> & {
  published: number | undefined;
  register: number | null;
};

const AMBIGUOUS =
  "La source ne dit pas de quelles étapes elle parle : rien ne peut y être comparé.";

function facetsOf(region: DeclaredRegion, figures: Figures): Facet[] {
  const { counts, covered } = figures;
  const count = (definition: Definition, published: number | undefined): Facet => ({
    what: WHAT[definition],
    unit: "CPTS",
    published,
    register: registerValue(definition, figures),
    why: WHY[definition],
    ...(STAGE[definition] && { stage: STAGE[definition] }),
  });
  const share = (what: string, published: number | undefined, register: number | null): Facet => ({
    what,
    unit: "percent",
    published,
    register,
    why: register === null ? AMBIGUOUS : SHARE_WHY,
  });
  return [
    count("healthProjectValidatedOrLater", region.value),
    count("aciSigned", region.aciSigned),
    count("healthProjectValidated", region.healthProjectValidated),
    count("intentionLetterValidated", region.intentionLetterValidated),
    {
      what: "Autres, lettre ou projet validé",
      unit: "CPTS",
      published: region.others,
      register: counts.letterValidated + counts.projectValidated,
      why: "Même objet : lettre ou projet validé, contrat pas encore signé.",
    },
    share("Population couverte par un contrat", region.aciCoveragePct, covered.contract.percent),
    share("Population couverte, toutes étapes", region.allCoveragePct, covered.all.percent),
    share("Population couverte, étapes non précisées", region.coveragePct, null),
    {
      what: "Habitants couverts, toutes étapes",
      unit: "inhabitants",
      published: region.allCoverageInhabitants,
      register: covered.all.inhabitants,
      why: SHARE_WHY,
    },
  ];
}

const sourceOf = ({ source, at }: DeclaredRegion): string =>
  source === undefined
    ? ""
    : ` ${at ? `Source : ${source}, ${at}.` : `Source : ${source}, date non précisée.`}`;

/** The figures of each région that a source gives, beside the register's of the same day. */
export const rowsOfRegions = (series: DeclaredSeries, day: AtlasDay): DeclaredRow[] =>
  (series.regions ?? []).flatMap((region) => {
    const figures = day.regions.find(({ code }) => code === region.insee);
    if (!figures) return [];
    return facetsOf(region, figures).flatMap(({ published, why, ...facet }): DeclaredRow[] =>
      published === undefined
        ? []
        : [
            {
              ...facet,
              place: figures.name,
              published,
              why: why + sourceOf(region),
              known: knownOf(facet.register ?? 0, figures.register),
            },
          ],
    );
  });
