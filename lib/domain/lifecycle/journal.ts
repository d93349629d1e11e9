import type { PlainDate } from "../shared/plain-date";
import type { Milestone } from "./milestones";
import type { MoveType } from "./moves";
import type { Relation } from "./relations";
import type { DossierState, MachineState } from "./states";

/** One line of the journal, as the database keeps it. */
export type Act = {
  version: number;
  move: MoveType;
  from: MachineState;
  to: DossierState;
  relation: Relation;
  actorId: string;
  /** The day of the act: what the letter says. */
  actedOn: PlainDate;
  /** ISO instant, set by the database. */
  madeAt: string;
  payload: Record<string, unknown>;
};

/** National and regional rules in force for a dossier. */
export type LifecycleRules = {
  letterPolicy: "joint" | "arsAfterOpinion";
  /** Days the CPAM has to answer on a letter, from its receipt. */
  letterAnswerDays: number;
  restartsOnMissingDocuments: boolean;
  /** Days after receipt in which missing documents may be asked for. */
  completenessDays: number;
};

export type DossierForDecision = {
  state: MachineState;
  acts: readonly Act[];
  milestones: readonly Milestone[];
  rules: LifecycleRules;
  /** IANA zone of the territory. */
  timeZone: string;
  /** ISO instant: the register's clock. */
  now: string;
  /** What the current actor is to this dossier. */
  relations: readonly Relation[];
  actorId: string;
};

type Journal = Pick<DossierForDecision, "acts">;

export const lastAct = ({ acts }: Journal, ...moves: readonly MoveType[]): Act | undefined =>
  acts.findLast((act) => moves.includes(act.move));

/** The acts since the dossier last came into `state` from another one, that act included. */
export function actsSinceEntering({ acts }: Journal, state: DossierState): Act[] {
  const entry = acts.findLastIndex((act) => act.to === state && act.from !== state);
  return entry < 0 ? [] : acts.slice(entry);
}

/** The deposit or the answers that made the letter version now under review. */
export const currentLetter = (journal: Journal): Act | undefined =>
  actsSinceEntering(journal, "letterUnderReview")[0];

/** Approvals of the letter version now under review: those of an earlier version are void. */
export const currentApprovals = (journal: Journal): Act[] =>
  actsSinceEntering(journal, "letterUnderReview").filter((act) => act.move === "approveLetter");

export const currentOpinions = (journal: Journal): Act[] =>
  actsSinceEntering(journal, "letterUnderReview").filter((act) => act.move === "giveLetterOpinion");

/** The act that last made the project validated, from another state than validated ones. */
export const lastValidation = (journal: Journal): Act | undefined =>
  lastAct(journal, "validateProject", "deemValidated", "withdrawOpposition", "takeOver");

export type Signature = { party: string; signedOn: PlainDate; version: number };

const signaturesIn = (acts: readonly Act[]): Signature[] =>
  acts.flatMap((act) =>
    ((act.payload["signatures"] ?? []) as { party: string; signedOn: PlainDate }[]).map(
      ({ party, signedOn }) => ({ party, signedOn, version: act.version }),
    ),
  );

/** The opening of the signing round now running, or of the round that made the contract. */
export const currentSigning = (journal: Journal): Act | undefined =>
  lastAct(journal, "openSigning");

export const signingParties = (journal: Journal): string[] =>
  (currentSigning(journal)?.payload["parties"] ?? []) as string[];

const roundActs = ({ acts }: Journal): Act[] => {
  const opened = acts.findLastIndex((act) => act.move === "openSigning");
  if (opened < 0) return [];
  const round = acts.slice(opened + 1);
  const left = round.findIndex((act) => act.from === "aciSigning" && act.to !== "aciSigning");
  const isVoid = left >= 0 && round[left]?.to !== "aciSigned";
  if (isVoid) return [];
  return round.filter((act) => act.move === "recordSignature");
};

/** Signatures that count: recorded by the lead caisse since the contract was put to signature. */
export const recordedSignatures = (journal: Journal): Signature[] =>
  signaturesIn(roundActs(journal).filter((act) => act.relation === "leadCpamOfficer"));

/** Signatures that a party says it gave, not yet recorded by the lead caisse. */
export const declaredSignatures = (journal: Journal): Signature[] => {
  const recorded = new Set(recordedSignatures(journal).map(({ party }) => party));
  return signaturesIn(
    roundActs(journal).filter((act) => act.relation !== "leadCpamOfficer"),
  ).filter(({ party }) => !recorded.has(party));
};

/** The day the contract takes effect; undefined when it is not signed or not known. */
export function contractEffect(journal: Journal): PlainDate | undefined {
  const signing = currentSigning(journal);
  const takenOver = lastAct(journal, "takeOver")?.payload["effectOn"];
  if (!signing) return typeof takenOver === "string" ? takenOver : undefined;
  const last = recordedSignatures(journal)
    .map(({ signedOn }) => signedOn)
    .toSorted()
    .at(-1);
  const agreed = signing.payload["effectOn"];
  if (typeof agreed === "string" && (last === undefined || agreed > last)) return agreed;
  return last;
}
