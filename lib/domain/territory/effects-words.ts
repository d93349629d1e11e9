import { STAGE_WORDS } from "../lifecycle/milestones";
import { countOf, formatNumber, formatPopulation, inSentence } from "../shared/typography";
import type { OtherTerritory, Uncovered } from "./effects";

/** "CPTS du Brivadois" → "la CPTS du Brivadois", inside a sentence; another name stays as it is. */
export const cptsInSentence = (name: string): string =>
  /^CPTS\b/.test(name) ? `la ${name}` : name;

/** What gives the other CPTS its claim: its public stage, or only what it has sent. */
export const claimInWords = ({ claim, stage }: Pick<OtherTerritory, "claim" | "stage">): string =>
  claim === "inForce" && stage !== null ? inSentence(STAGE_WORDS[stage]) : "en examen, non public";

/** « de 14 942 à 0 habitant, de 57 à 0 commune ». */
export const uncoveredInWords = ({ before, after }: Uncovered): string =>
  [
    `de ${formatNumber(before.inhabitants)} à ${formatPopulation(after.inhabitants)}`,
    `de ${formatNumber(before.cells)} à ${countOf(after.cells, "commune")}`,
  ].join(", ");
