import { PUBLIC_STAGES, type PublicStage, STAGE_WORDS } from "../lifecycle/milestones";
import { inSentence } from "../shared/typography";
import { ABOUT_COLUMNS } from "./about-columns";
import type { CptsSummary } from "./cpts-answer";
import type { CsvColumn } from "./csv-column";
import type { About } from "./day-schema";

type CptsRow = CptsSummary & { about: About };

const FRENCH: Record<PublicStage, string> = {
  letterValidated: "lettre_validee",
  projectValidated: "projet_valide",
  aciSigned: "aci_signe",
  operational: "operationnelle",
};

const stepIn = ({ steps }: CptsRow, asked: PublicStage) =>
  steps.find(({ stage }) => stage === asked);

const ofStep = (stage: PublicStage): CsvColumn<CptsRow>[] => [
  {
    name: `${FRENCH[stage]}_le`,
    description: `Date de l’étape «\u202f${inSentence(STAGE_WORDS[stage])}\u202f», aussi précise que connue.`,
    cell: (row) => stepIn(row, stage)?.date ?? "",
  },
  {
    name: `${FRENCH[stage]}_precision`,
    description: "day, month, year, ou unknown si la date est inconnue.",
    cell: (row) => stepIn(row, stage)?.precision ?? "",
  },
];

export const CPTS_COLUMNS: readonly CsvColumn<CptsRow>[] = [
  { name: "reference", description: "Référence, qui ne change jamais.", cell: ({ id }) => id },
  { name: "nom", description: "Nom porté ce jour-là.", cell: ({ name }) => name },
  {
    name: "etape",
    description: "Dernière étape atteinte, comme dans l’API\u202f; vide si elle n’est plus suivie.",
    cell: ({ stage }) => stage ?? "",
  },
  {
    name: "etape_libelle",
    description: "La même, en français.",
    cell: ({ stage }) => STAGE_WORDS[stage ?? "left"],
  },
  {
    name: "depuis",
    description: "Jour à partir duquel l’étape, ou le départ, compte.",
    cell: ({ steps, leftOn }) => leftOn ?? steps.at(-1)?.countsFrom ?? "",
  },
  {
    name: "departement_code",
    description: "Département de rattachement, code Insee.",
    cell: ({ department }) => department.code,
  },
  {
    name: "departement",
    description: "Département de rattachement.",
    cell: ({ department }) => department.name,
  },
  {
    name: "region_code",
    description: "Région de rattachement, code Insee.",
    cell: ({ region }) => region.code,
  },
  { name: "region", description: "Région de rattachement.", cell: ({ region }) => region.name },
  {
    name: "communes",
    description: "Nombre de communes du territoire, en entier ou en partie.",
    cell: ({ communes }) => communes?.length ?? "",
  },
  {
    name: "habitants",
    description: "Habitants des communes du territoire (population municipale).",
    cell: ({ population }) => population ?? "",
  },
  ...PUBLIC_STAGES.flatMap(ofStep),
  ...ABOUT_COLUMNS,
];

export function* cptsRows(summaries: Iterable<CptsSummary>, about: About): Generator<CptsRow> {
  for (const summary of summaries) yield { ...summary, about };
}
