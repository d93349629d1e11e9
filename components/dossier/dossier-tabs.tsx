import { Tabs } from "@/components/ui/tabs";
import type { DossierState } from "@/lib/domain/lifecycle/states";

import { type DossierView, dossierHref, isObserved } from "./dossier-view";

type DossierTabsProps = {
  dossier: DossierView;
  current: "dossier" | "letter" | "project" | "territory" | "contract";
};

const WITHOUT_CONTRACT: readonly DossierState[] = [
  "emergence",
  "letterUnderReview",
  "letterClarification",
  "letterRefused",
  "projectDrafting",
  "projectSubmitted",
  "projectIncomplete",
  "projectUnderReview",
  "projectClarification",
];

/** The parts of a dossier that this person may open at this state. */
export function DossierTabs({ dossier, current }: DossierTabsProps) {
  const base = dossierHref(dossier);
  const isLeader = dossier.relations.includes("leader");
  const hasContract = isObserved(dossier)
    ? dossier.milestones.some(({ stage }) => stage === "aciSigned")
    : !WITHOUT_CONTRACT.includes(dossier.state) ||
      dossier.acts.some(({ move }) => move === "openAci");
  const tabs = [
    { key: "dossier", href: base, label: "Dossier", shown: true },
    { key: "letter", href: `${base}/lettre`, label: "Lettre d’intention", shown: isLeader },
    { key: "project", href: `${base}/projet`, label: "Projet de santé", shown: isLeader },
    { key: "territory", href: `${base}/territoire`, label: "Territoire", shown: true },
    { key: "contract", href: `${base}/contrat`, label: "Contrat ACI", shown: hasContract },
  ].filter(({ shown }) => shown);
  return (
    <Tabs
      label="Parties du dossier"
      tabs={tabs.map(({ key, href, label }) => ({ href, label, current: key === current }))}
    />
  );
}
