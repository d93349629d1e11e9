import type { DossierState } from "@/lib/domain/lifecycle/states";

import type { Scene } from "./setting";

const created: Scene[] = [{ who: "leader", move: "createProject" }];
const letter: Scene[] = [...created, { who: "leader", move: "submitLetter" }];
const project: Scene[] = [...created, { who: "leader", move: "submitHealthProject" }];
const complete: Scene[] = [...project, { who: "arsOfficer", move: "acknowledgeComplete" }];
const validated: Scene[] = [...project, { who: "arsDirector", move: "validateProject" }];
const negotiation: Scene[] = [...validated, { who: "leadCpamOfficer", move: "openAci" }];
const signing: Scene[] = [...negotiation, { who: "leadCpamOfficer", move: "openSigning" }];
const signed: Scene[] = [...signing, { who: "leadCpamOfficer", move: "recordSignature" }];

const SCENES: Record<DossierState, readonly Scene[]> = {
  emergence: created,
  letterUnderReview: letter,
  letterClarification: [...letter, { who: "arsOfficer", move: "askLetterClarification" }],
  letterRefused: [...letter, { who: "arsOfficer", move: "refuseLetter" }],
  projectDrafting: [
    ...letter,
    { who: "arsOfficer", move: "approveLetter" },
    { who: "leadCpamOfficer", move: "approveLetter" },
  ],
  projectSubmitted: project,
  projectIncomplete: [...project, { who: "arsOfficer", move: "askMissingDocuments" }],
  projectUnderReview: complete,
  projectClarification: [...complete, { who: "arsOfficer", move: "askProjectClarification" }],
  projectOpposed: [...project, { who: "arsDirector", move: "opposeProject" }],
  projectValidated: validated,
  aciNegotiation: negotiation,
  aciSigning: signing,
  aciSigned: signed,
  operational: [...signed, { who: "leadCpamOfficer", move: "startOperation" }],
  withdrawn: [...created, { who: "leader", move: "withdraw" }],
  abandoned: [...created, { who: "arsOfficer", move: "abandon" }],
  ended: [...validated, { who: "arsOfficer", move: "endCpts" }],
};

/** The shortest way that people take from nothing to a state. */
export const reach = (state: DossierState): readonly Scene[] => SCENES[state];
