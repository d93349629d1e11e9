import type { Fact } from "@/components/ui/facts";
import type { Dossier } from "@/db/dossiers/queries";
import type { SigningRound } from "@/lib/domain/acts/signing-rounds";
import { contractEffect } from "@/lib/domain/lifecycle/journal";
import { type MilestoneStage, standingMilestones } from "@/lib/domain/lifecycle/milestones";
import { formatDay, formatDayAt } from "@/lib/domain/shared/dates";
import { formatPopulation } from "@/lib/domain/shared/typography";
import { SIZE_WORDS, type SizeClass } from "@/lib/domain/territory/size";

const stageFact = (dossier: Dossier, stage: MilestoneStage, label: string): Fact[] => {
  const milestone = standingMilestones(dossier.milestones, dossier.now).findLast(
    (row) => row.stage === stage,
  );
  return milestone
    ? [{ label, value: formatDayAt(milestone.effectiveOn, milestone.precision) }]
    : [];
};

const retainedFacts = (round: SigningRound | undefined): Fact[] => {
  const { retainedPopulation, retainedClass } = round?.opening.payload ?? {};
  if (typeof retainedPopulation !== "number") return [];
  return [
    { label: "Population retenue", value: formatPopulation(retainedPopulation) },
    {
      label: "Taille retenue",
      value: SIZE_WORDS[retainedClass as SizeClass].name,
      detail: SIZE_WORDS[retainedClass as SizeClass].bounds,
    },
  ];
};

function effectFact(dossier: Dossier, round: SigningRound | undefined): Fact[] {
  const effect = contractEffect(dossier);
  const agreed = round?.opening.payload["effectOn"];
  if (round?.status === "running") {
    return [
      {
        label: "Prise d’effet",
        value: typeof agreed === "string" ? formatDay(agreed) : "à la dernière signature",
        ...(typeof agreed === "string"
          ? { detail: "ou à la dernière signature, si elle suit" }
          : {}),
      },
    ];
  }
  return effect ? [{ label: "Prise d’effet", value: formatDay(effect) }] : [];
}

/** The contract in a line: what was retained, and the dates that count. */
export const contractFacts = (dossier: Dossier, round: SigningRound | undefined): Fact[] => [
  ...retainedFacts(round),
  { label: "CPAM pilote", value: dossier.leadCaisse.name },
  ...stageFact(dossier, "projectValidated", "Projet validé"),
  ...stageFact(dossier, "aciSigned", "ACI signé"),
  ...effectFact(dossier, round),
];
