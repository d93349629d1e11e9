import type { DossierForDecision } from "@/lib/domain/lifecycle/journal";
import type { PublicStage } from "@/lib/domain/lifecycle/milestones";
import type { DossierState } from "@/lib/domain/lifecycle/states";

/** What the parts of a dossier's page read. */
export type DossierView = DossierForDecision & {
  reference: string;
  name: string;
  state: DossierState;
  stage: PublicStage | null;
  departmentName: string;
  regionName: string;
  leadCaisse: { name: string };
  population: number | null;
  communeCount: number | null;
  territoryVersion: number | null;
  changeInForceId: string | null;
};

export const dossierHref = ({ reference }: Pick<DossierView, "reference">) =>
  `/dossiers/${reference}`;

/** An observer follows what is acquired, not the procedure under way. */
export const isObserved = ({ relations }: Pick<DossierView, "relations">) =>
  relations.every((relation) => relation === "observer");
