import type { LifecycleRules } from "../journal";
import type { DossierState, MachineState } from "../states";
import { Life } from "./life";

type Step = (rules: Partial<LifecycleRules>) => Life;

/** One ordinary life: each state a few weeks after the one before; the project received 1 June. */
const SCENES: Record<DossierState, Step> = {
  emergence: (rules) => new Life(rules).at("2026-01-05").play("leader", "createProject"),
  letterUnderReview: (rules) =>
    lifeIn("emergence", rules).at("2026-02-02").play("leader", "submitLetter"),
  letterClarification: (rules) =>
    lifeIn("letterUnderReview", rules)
      .at("2026-02-10")
      .play("arsOfficer", "askLetterClarification"),
  letterRefused: (rules) =>
    lifeIn("letterUnderReview", rules).at("2026-02-20").play("arsOfficer", "refuseLetter"),
  projectDrafting: (rules) =>
    lifeIn("letterUnderReview", rules)
      .at("2026-03-02")
      .play("leadCpamOfficer", "giveLetterOpinion")
      .play("leadCpamOfficer", "approveLetter")
      .at("2026-03-04")
      .play("arsOfficer", "approveLetter"),
  projectSubmitted: (rules) =>
    lifeIn("projectDrafting", rules).at("2026-06-01").play("leader", "submitHealthProject"),
  projectIncomplete: (rules) =>
    lifeIn("projectSubmitted", rules).at("2026-06-10").play("arsOfficer", "askMissingDocuments"),
  projectUnderReview: (rules) =>
    lifeIn("projectSubmitted", rules).at("2026-06-12").play("arsOfficer", "acknowledgeComplete"),
  projectClarification: (rules) =>
    lifeIn("projectUnderReview", rules)
      .at("2026-06-20")
      .play("associatedCpamOfficer", "askProjectClarification"),
  projectOpposed: (rules) =>
    lifeIn("projectUnderReview", rules).at("2026-07-10").play("arsDirector", "opposeProject"),
  projectValidated: (rules) =>
    lifeIn("projectUnderReview", rules).at("2026-07-15").play("arsDirector", "validateProject"),
  aciNegotiation: (rules) =>
    lifeIn("projectValidated", rules).at("2026-09-01").play("leader", "openAci"),
  aciSigning: (rules) =>
    lifeIn("aciNegotiation", rules).at("2026-10-01").play("leadCpamOfficer", "openSigning"),
  aciSigned: (rules) =>
    lifeIn("aciSigning", rules).at("2026-10-20").play("leadCpamOfficer", "recordSignature"),
  operational: (rules) =>
    lifeIn("aciSigned", rules).at("2027-01-10").play("leadCpamOfficer", "startOperation"),
  withdrawn: (rules) =>
    lifeIn("projectDrafting", rules).at("2026-04-01").play("leader", "withdraw"),
  abandoned: (rules) =>
    lifeIn("projectDrafting", rules).at("2026-05-01").play("arsOfficer", "abandon"),
  ended: (rules) => lifeIn("operational", rules).at("2028-02-01").play("arsOfficer", "endCpts"),
};

const played = new Map<string, Life>();

/** A dossier in that state, reached by the acts of an ordinary life; each call gives its own. */
export function lifeIn(state: MachineState, rules: Partial<LifecycleRules> = {}): Life {
  const key = JSON.stringify([state, rules]);
  const life = played.get(key) ?? (state === "new" ? new Life(rules) : SCENES[state](rules));
  played.set(key, life);
  return life.copy();
}

/** Validated by silence on 2 August 2026, the day after the term. */
export const tacitLife = (): Life =>
  lifeIn("projectUnderReview").at("2026-08-02").play("system", "deemValidated");
