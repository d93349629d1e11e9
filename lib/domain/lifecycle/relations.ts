import type { MoveType } from "./moves";
import type { MachineState } from "./states";

/** What a person is to one dossier. One person may hold several; none includes another. */
export const RELATIONS = [
  "leader",
  "arsOfficer",
  "arsDirector",
  "leadCpamOfficer",
  "associatedCpamOfficer",
  "observer",
  "system",
] as const;

export type Relation = (typeof RELATIONS)[number];

export const RELATION_WORDS: Record<Relation, string> = {
  leader: "le porteur de projet",
  arsOfficer: "l’ARS",
  arsDirector: "le directeur général de l’ARS",
  leadCpamOfficer: "la CPAM pilote",
  associatedCpamOfficer: "la CPAM associée",
  observer: "l’observateur national",
  system: "le registre, de lui-même",
};

const DECISION = ["arsDirector", "arsOfficer"] as const;
const QUESTION = ["arsOfficer", "leadCpamOfficer", "associatedCpamOfficer"] as const;
const DEPOSIT_BY_ARS = ["leader", "arsOfficer"] as const;
const DEPOSIT_BY_BOTH = ["leader", "arsOfficer", "leadCpamOfficer"] as const;

/** Who may make which move. The only place where this is written, with `relationsFor`. */
const MOVE_RELATIONS = {
  createProject: ["leader", "arsOfficer", "leadCpamOfficer"],
  nameLeader: ["arsOfficer", "leadCpamOfficer"],
  rename: ["leader", "arsOfficer", "leadCpamOfficer"],
  takeOver: ["arsOfficer", "leadCpamOfficer"],
  submitLetter: DEPOSIT_BY_BOTH,
  askLetterClarification: QUESTION,
  answerLetterClarification: DEPOSIT_BY_BOTH,
  giveLetterOpinion: ["leadCpamOfficer"],
  approveLetter: ["arsOfficer", "leadCpamOfficer"],
  refuseLetter: ["arsOfficer"],
  withdrawSubmission: ["leader"],
  submitHealthProject: DEPOSIT_BY_ARS,
  acknowledgeComplete: ["arsOfficer"],
  askMissingDocuments: ["arsOfficer"],
  sendMissingDocuments: DEPOSIT_BY_ARS,
  askProjectClarification: QUESTION,
  answerProjectClarification: DEPOSIT_BY_ARS,
  validateProject: DECISION,
  opposeProject: DECISION,
  deemValidated: ["system"],
  recordTimelyOpposition: DECISION,
  confirmValidation: DECISION,
  withdrawOpposition: DECISION,
  openAci: ["leader", "leadCpamOfficer"],
  openSigning: ["leadCpamOfficer"],
  recordSignature: ["leadCpamOfficer", "leader", "arsOfficer", "associatedCpamOfficer"],
  reopenNegotiation: ["leadCpamOfficer", "arsOfficer"],
  startOperation: ["leadCpamOfficer"],
  withdraw: ["leader"],
  abandon: ["arsOfficer"],
  reopen: ["arsOfficer"],
  endCpts: ["arsOfficer", "leadCpamOfficer"],
  correctDate: ["arsOfficer", "arsDirector", "leadCpamOfficer"],
} as const satisfies Record<MoveType, readonly Relation[]>;

/**
 * The relations that may make `move` with this outcome.
 * A party may declare its own signature; only the lead caisse's record completes the contract.
 */
export function relationsFor(move: MoveType, to: MachineState): readonly Relation[] {
  if (move === "recordSignature" && to === "aciSigned") return ["leadCpamOfficer"];
  return MOVE_RELATIONS[move];
}

/** The relations that may make `move` at all, whatever its outcome. */
export const relationsOfMove = (move: MoveType): readonly Relation[] => MOVE_RELATIONS[move];
