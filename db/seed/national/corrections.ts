import type { DossierForDecision } from "@/lib/domain/lifecycle/journal";
import { type MilestoneStage, standingMilestones } from "@/lib/domain/lifecycle/milestones";
import { addDays, type PlainDate } from "@/lib/domain/shared/plain-date";

import type { Role } from "../scenes/setting";
import type { Diary } from "./diary";

type Correction = {
  stage: MilestoneStage;
  newOn: PlainDate;
  proposedOn: PlainDate;
  /** Who proposes, of the authority that made the act, and another person who confirms. */
  by: readonly [Role, Role];
};

const REASON = { reason: "Le document retrouvé porte une autre date." };

/** A date rectified by two people, a few days apart. */
export function writeCorrection(diary: Diary, { stage, newOn, proposedOn, by }: Correction) {
  const subject = (dossier: DossierForDecision) => ({
    subject: "milestone",
    milestoneId: standingMilestones(dossier.milestones, dossier.now).find(
      (row) => row.stage === stage,
    )?.id,
    newOn,
    precision: "day",
  });
  diary.note(proposedOn, by[0], "correctDate", {
    content: REASON,
    saysOf: (dossier) => ({ payload: { phase: "propose", ...subject(dossier) } }),
  });
  diary.note(addDays(proposedOn, 6), by[1], "correctDate", {
    content: REASON,
    saysOf: (dossier) => ({
      payload: {
        phase: "confirm",
        ...subject(dossier),
        proposalVersion: dossier.acts.findLast(({ payload }) => payload["phase"] === "propose")
          ?.version,
      },
    }),
  });
}
