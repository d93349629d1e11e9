import { z } from "zod";

import { PRECISIONS } from "../lifecycle/milestones";
import type { MoveType } from "../lifecycle/moves";
import { isPlainDate } from "../shared/plain-date";
import { SIZE_CLASSES } from "../territory/size";
import { TAKEN_OVER_STAGES, TAKEN_OVER_STATES } from "./passed-stages";
import { mayDelayPublication } from "./publication";

const date = z.string().refine(isPlainDate);
const id = z.guid();
const count = z.number().int().min(1).max(100);
const people = z.number().int().min(1).max(3_000_000);
const sizeClass = z.enum(SIZE_CLASSES);
const party = z.union([
  z.enum(["cpts", "leadCpam", "ars", "msa"]),
  z.string().regex(/^caisse:[0-9a-f-]{36}$/),
]);
const endGround = z.enum(["merger", "dissolution", "termination", "nonRenewal"]);
const files = z
  .array(z.strictObject({ id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
  .optional();

const nothing = {};
const question = { answerBy: date, questionCount: count };
const answer = { answerCount: count, receivedOn: date.optional() };
const signed = { signedOn: date, notifiedOn: date, capacity: z.enum(["director", "delegate"]) };
const overlap = z
  .array(
    z.strictObject({
      reference: z.string().regex(/^[0-9AB]{2,3}-\d{4}-\d{4,}$/),
      code: z.string().regex(/^[0-9][0-9AB]\d{3}$/),
      inhabitants: z.number().int().min(0).max(3_000_000),
    }),
  )
  .min(1)
  .optional();
const opposition = {
  ...signed,
  grounds: z
    .array(z.enum(["regionalHealthPlan", "territoryRelevance"]))
    .min(1)
    .max(2),
};
const rough = { newOn: date.nullable(), precision: z.enum(PRECISIONS) };

/** The day a stage becomes public, when it is not the day recorded. */
const delayed = { publishOn: date.optional() };

/** What goes into the hash of each act: codes, dates and ids, never a name nor a text. */
const SHAPES: Record<MoveType, z.ZodRawShape> = {
  createProject: {
    departmentCode: z.string().regex(/^[0-9][0-9AB][0-9]?$/),
    leadCaisseId: id,
    leaderIds: z.array(id).max(20),
  },
  takeOver: {
    departmentCode: z.string().regex(/^[0-9][0-9AB][0-9]?$/),
    leadCaisseId: id,
    to: z.enum(TAKEN_OVER_STATES),
    milestones: z
      .array(
        z.strictObject({
          stage: z.enum(TAKEN_OVER_STAGES),
          on: date.nullable(),
          precision: z.enum(PRECISIONS),
        }),
      )
      .min(1),
    effectOn: date.optional(),
    endGround: endGround.optional(),
  },
  nameLeader: { personId: id, replaces: id.optional() },
  rename: { since: date },
  submitLetter: {
    statement: z.literal(true),
    receivedOn: date.optional(),
    professions: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.number().int().min(1).max(5000)),
  },
  askLetterClarification: question,
  answerLetterClarification: answer,
  giveLetterOpinion: { opinion: z.enum(["favourable", "withReservations", "unfavourable"]) },
  approveLetter: { documentOn: date, authority: z.enum(["ars", "cpam"]) },
  refuseLetter: {
    documentOn: date,
    ground: z.enum(["territory", "composition", "missions", "other"]),
  },
  withdrawSubmission: nothing,
  submitHealthProject: {
    statement: z.literal(true),
    receivedOn: date.optional(),
    registration: z.string().max(40).optional(),
  },
  acknowledgeComplete: nothing,
  askMissingDocuments: { answerBy: date, documentCount: count },
  sendMissingDocuments: answer,
  askProjectClarification: question,
  answerProjectClarification: answer,
  validateProject: { ...signed, overlap },
  opposeProject: opposition,
  deemValidated: { termOn: date, effectiveOn: date, overlap },
  recordTimelyOpposition: opposition,
  confirmValidation: signed,
  withdrawOpposition: { decidedOn: date, decision: z.enum(["decision", "judgment"]) },
  openAci: nothing,
  openSigning: {
    parties: z.array(party).min(3).max(40),
    effect: z.enum(["lastSignature", "agreedDate"]),
    effectOn: date.optional(),
    retainedPopulation: people,
    retainedClass: sizeClass,
    computedPopulation: people.nullable(),
    computedClass: sizeClass.nullable(),
  },
  recordSignature: {
    signatures: z
      .array(z.strictObject({ party, signedOn: date }))
      .min(1)
      .max(40),
  },
  reopenNegotiation: nothing,
  startOperation: { startedOn: date },
  withdraw: { decisionOn: date.optional() },
  abandon: { warnedOn: date },
  reopen: nothing,
  endCpts: { ground: endGround, endedOn: date, successorId: id.optional() },
  correctDate: {
    phase: z.enum(["propose", "confirm"]),
    subject: z.enum(["milestone", "receipt"]),
    milestoneId: id.optional(),
    actVersion: z.number().int().min(1).optional(),
    proposalVersion: z.number().int().min(1).optional(),
    ...rough,
  },
};

/** True when a payload has exactly the shape that its act records. */
export const hasItsShape = (move: MoveType, payload: unknown): boolean =>
  z
    .strictObject({ ...SHAPES[move], ...(mayDelayPublication(move) ? delayed : {}), files })
    .safeParse(payload).success;
