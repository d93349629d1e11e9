import { type PublicStage, STAGE_WORDS } from "@/lib/domain/lifecycle/milestones";

import { stageClass } from "./stage-badge";
import { StageGlyph } from "./stage-glyph";

export type TrackStep = {
  stage: PublicStage;
  status: "done" | "now" | "next";
  /** The date, then who: "27 février 2026", "ARS et CPAM". */
  lines: string[];
};

const UNDER_WAY: Record<PublicStage, string> = {
  letterValidated: "Lettre d’intention",
  projectValidated: "Projet de santé",
  aciSigned: "Contrat ACI",
  operational: "Démarrage",
};

/** Four stakes on a line: solid up to what is acquired, dashed after. */
export function StageTrack({ steps }: { steps: TrackStep[] }) {
  return (
    <ol className="track">
      {steps.map(({ stage, status, lines }) => (
        <li key={stage} className={`${status} ${stageClass(stage)}`}>
          <StageGlyph glyph={status === "done" ? stage : status === "now" ? "now" : "none"} />
          {status === "now" ? (
            <b>
              {UNDER_WAY[stage]}
              <i className="vh"> (étape en cours)</i>
            </b>
          ) : (
            <b>{STAGE_WORDS[stage]}</b>
          )}
          {(status === "next" && lines.length === 0 ? ["à venir"] : lines).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </li>
      ))}
    </ol>
  );
}
