import type { LifecycleRules } from "../journal";
import type { DossierState, MachineState } from "../states";
import { Life } from "./life";

type Step = (rules: Partial<LifecycleRules>) => Life;

/** One ordinary life: each state a few weeks after the one before; the project received 1 June. */
const SCENES: Record<DossierState, Step> = {
  emergence: (rules) => new Life(rules).at("2026-01-05").play("leader", "createProject"),
  letterUnderReview: (rules) =>
    SCENES.emergence(rules).at("2026-02-02").play("leader", "submitLetter"),
  letterClarification: (rules) =>
    SCENES.letterUnderReview(rules).at("2026-02-10").play("arsOfficer", "askLetterClarification"),
  letterRefused: (rules) =>
    SCENES.letterUnderReview(rules).at("2026-02-20").play("arsOfficer", "refuseLetter"),
  projectDrafting: (rules) =>
    SCENES.letterUnderReview(rules)
      .at("2026-03-02")
      .play("leadCpamOfficer", "giveLetterOpinion")
      .play("leadCpamOfficer", "approveLetter")
      .at("2026-03-04")
      .play("arsOfficer", "approveLetter"),
  projectSubmitted: (rules) =>
    SCENES.projectDrafting(rules).at("2026-06-01").play("leader", "submitHealthProject"),
  projectIncomplete: (rules) =>
    SCENES.projectSubmitted(rules).at("2026-06-10").play("arsOfficer", "askMissingDocuments"),
  projectUnderReview: (rules) =>
    SCENES.projectSubmitted(rules).at("2026-06-12").play("arsOfficer", "acknowledgeComplete"),
  projectClarification: (rules) =>
    SCENES.projectUnderReview(rules)
      .at("2026-06-20")
      .play("associatedCpamOfficer", "askProjectClarification"),
  projectOpposed: (rules) =>
    SCENES.projectUnderReview(rules).at("2026-07-10").play("arsDirector", "opposeProject"),
  projectValidated: (rules) =>
    SCENES.projectUnderReview(rules).at("2026-07-15").play("arsDirector", "validateProject"),
  aciNegotiation: (rules) =>
    SCENES.projectValidated(rules).at("2026-09-01").play("leader", "openAci"),
  aciSigning: (rules) =>
    SCENES.aciNegotiation(rules).at("2026-10-01").play("leadCpamOfficer", "openSigning"),
  aciSigned: (rules) =>
    SCENES.aciSigning(rules).at("2026-10-20").play("leadCpamOfficer", "recordSignature"),
  operational: (rules) =>
    SCENES.aciSigned(rules).at("2027-01-10").play("leadCpamOfficer", "startOperation"),
  withdrawn: (rules) => SCENES.projectDrafting(rules).at("2026-04-01").play("leader", "withdraw"),
  abandoned: (rules) =>
    SCENES.projectDrafting(rules).at("2026-05-01").play("arsOfficer", "abandon"),
  ended: (rules) => SCENES.operational(rules).at("2028-02-01").play("arsOfficer", "endCpts"),
};

/** A dossier in that state, reached by the acts of an ordinary life. */
export const lifeIn = (state: MachineState, rules: Partial<LifecycleRules> = {}): Life =>
  state === "new" ? new Life(rules) : SCENES[state](rules);

/** Validated by silence on 2 August 2026, the day after the term. */
export const tacitLife = (): Life =>
  lifeIn("projectUnderReview").at("2026-08-02").play("system", "deemValidated");
