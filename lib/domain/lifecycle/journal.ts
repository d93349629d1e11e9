import { laterOf, type PlainDate } from "../shared/plain-date";
import { type Milestone, standingMilestones } from "./milestones";
import type { MoveType } from "./moves";
import type { Relation } from "./relations";
import type { NamedSharedPlace } from "./shared-place";
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

/** A change of territory under examination, as far as what waits tells of it. */
export type ProposedChange = {
  number: number;
  /** The authorities that have accepted it. */
  acceptedBy: readonly Relation[];
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
  /** Ids of the caisses the actor belongs to; absent = not looked up, any caisse is theirs. */
  ownCaisses?: readonly string[] | undefined;
  /** Shared with validated or contracted CPTS; read where the project may be validated, absent elsewhere. */
  overlap?: readonly NamedSharedPlace[] | undefined;
  proposedChange?: ProposedChange | undefined;
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

/** The last signing round, its opening first; none once it was left otherwise than to aciSigned. */
const signingRound = ({ acts }: Journal): Act[] => {
  const opened = acts.findLastIndex((act) => act.move === "openSigning");
  if (opened < 0) return [];
  const round = acts.slice(opened);
  const left = round.find((act) => act.from === "aciSigning" && act.to !== "aciSigning");
  return left && left.to !== "aciSigned" ? [] : round;
};

/** The opening of the signing round now running, or of the round that made the contract. */
export const currentSigning = (journal: Journal): Act | undefined => signingRound(journal)[0];

export const signingParties = (journal: Journal): string[] =>
  (currentSigning(journal)?.payload["parties"] ?? []) as string[];

const roundActs = (journal: Journal): Act[] =>
  signingRound(journal).filter((act) => act.move === "recordSignature");

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

/**
 * The day the contract takes effect: its last signature's, as rectified, or the agreed day if
 * later (alone until somebody has signed); as known when a CPTS was taken over. Else undefined.
 */
export function contractEffect(
  dossier: Journal & Pick<DossierForDecision, "milestones" | "now">,
): PlainDate | undefined {
  const signing = currentSigning(dossier);
  const stated = (signing ?? lastAct(dossier, "takeOver"))?.payload["effectOn"];
  const agreed = typeof stated === "string" ? stated : undefined;
  if (!signing) return agreed;
  const signed = standingMilestones(dossier.milestones, dossier.now).find(
    ({ stage }) => stage === "aciSigned",
  );
  const last =
    signed?.effectiveOn ?? laterOf(recordedSignatures(dossier).map(({ signedOn }) => signedOn));
  return laterOf([last, agreed].filter((date) => date !== undefined));
}
