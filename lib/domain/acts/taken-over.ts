import { formatDayAt } from "../shared/dates";
import { precedes, sinceTheLaw } from "./dates";
import type { ActField } from "./field";
import type { Given } from "./given";
import {
  LAST_STAGE,
  PASSED_STAGE_WORDS,
  type PassedStage,
  TAKEN_OVER_STATES,
} from "./passed-stages";

const endGround = {
  kind: "choice" as const,
  name: "endGround",
  label: "Cause de la fin",
  options: [
    { value: "merger", label: "Fusion avec une autre CPTS" },
    { value: "dissolution", label: "Dissolution de l’association" },
    { value: "termination", label: "Résiliation du contrat" },
    { value: "nonRenewal", label: "Non-renouvellement du contrat" },
  ],
  sink: "payload" as const,
  missing: "Choisissez la cause de la fin.",
};

export const effectOn: ActField = {
  kind: "date",
  name: "effectOn",
  label: "Date d’effet du contrat",
  hint: "Pour un contrat signé, si elle est connue.",
  rules: [sinceTheLaw],
  sink: "payload",
};

const CONTRACT_GROUNDS: readonly unknown[] = ["termination", "nonRenewal"];

/** Only a contract that was signed is terminated or not renewed. */
export function settleGround(given: Given) {
  const { endGround: ground, milestones } = given.payload;
  if (!CONTRACT_GROUNDS.includes(ground) || !Array.isArray(milestones)) return;
  if (!(milestones as PassedStage[]).some(({ stage }) => stage === "aciSigned")) {
    given.wrong("endGround", "Choisissez une autre cause, ou renseignez la signature de l’ACI.");
  }
}

/** The effect belongs to a signed contract, and does not come before its signature. */
export function settleEffect(given: Given) {
  const { effectOn: effect, milestones } = given.payload;
  if (typeof effect !== "string" || !Array.isArray(milestones)) return;
  const signed = (milestones as PassedStage[]).find(({ stage }) => stage === "aciSigned");
  if (!signed) {
    given.wrong("effectOn", "Laissez cette date vide : le contrat n’est pas signé.");
  } else if (precedes({ on: effect, precision: "day" }, signed)) {
    const when = formatDayAt(signed.on, signed.precision);
    given.wrong("effectOn", `Saisissez une date qui ne précède pas la signature : ${when}.`);
  }
}

export const reachedField: ActField = {
  kind: "choice",
  name: "to",
  label: "Étape atteinte aujourd’hui",
  options: TAKEN_OVER_STATES.map((value) => ({
    value,
    label: PASSED_STAGE_WORDS[LAST_STAGE[value]],
    ...(value === "ended" ? { fields: [endGround] } : {}),
  })),
  sink: "payload",
  missing: "Choisissez l’étape atteinte.",
};
