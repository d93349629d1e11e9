import { setup } from "xstate";

import type { FactName, LifecycleFacts } from "./facts";
import type { MoveType } from "./moves";
import { NEW } from "./states";
import {
  abandon,
  correction,
  decisions,
  endCpts,
  recordTimelyOpposition,
  reopen,
  submitHealthProject,
  submitLetter,
  upkeep,
  when,
  withdraw,
  withdrawAsAssociation,
  withdrawProject,
} from "./transitions";

/** Moves carry no payload here, so that a guard cannot read one. */
export type LifecycleMove = { type: MoveType };

/** The lifecycle of a CPTS, as a pure value: no actor of it ever lives on the server. */
export const lifecycleMachine = setup({
  types: {} as { context: LifecycleFacts; events: LifecycleMove; input: LifecycleFacts },
  guards: {
    holds: ({ context }, facts: readonly FactName[]) => facts.every((fact) => context[fact]),
  },
}).createMachine({
  id: "lifecycle",
  context: ({ input }) => input,
  initial: NEW,
  states: {
    [NEW]: {
      on: {
        createProject: { target: "emergence" },
        takeOver: [
          { target: "projectDrafting", guard: when("takenOverAtLetter") },
          { target: "projectValidated", guard: when("takenOverAtProject") },
          { target: "aciSigned", guard: when("takenOverAtContract") },
          { target: "operational", guard: when("takenOverInOperation") },
          { target: "ended", guard: when("takenOverEnded") },
        ],
      },
    },
    emergence: {
      on: { ...upkeep("emergence"), submitLetter, submitHealthProject, withdraw, abandon },
    },
    letterUnderReview: {
      on: {
        ...upkeep("letterUnderReview"),
        askLetterClarification: { target: "letterClarification" },
        giveLetterOpinion: { target: "letterUnderReview" },
        approveLetter: [
          { target: "projectDrafting", guard: when("approvalAdmissible", "everyApprovalGiven") },
          { target: "letterUnderReview", guard: when("approvalAdmissible") },
        ],
        refuseLetter: { target: "letterRefused" },
        withdrawSubmission: { target: "emergence" },
        submitHealthProject,
        withdraw,
        abandon,
      },
    },
    letterClarification: {
      on: {
        ...upkeep("letterClarification"),
        answerLetterClarification: {
          target: "letterUnderReview",
          guard: when("everyQuestionAnswered"),
        },
        refuseLetter: { target: "letterRefused" },
        withdrawSubmission: { target: "emergence" },
        submitHealthProject,
        withdraw,
        abandon,
      },
    },
    letterRefused: {
      on: { ...upkeep("letterRefused"), submitLetter, submitHealthProject, withdraw, abandon },
    },
    projectDrafting: {
      on: { ...upkeep("projectDrafting"), submitHealthProject, withdraw, abandon },
    },
    projectSubmitted: {
      on: {
        ...upkeep("projectSubmitted"),
        acknowledgeComplete: { target: "projectUnderReview" },
        askMissingDocuments: {
          target: "projectIncomplete",
          guard: when("completenessWindowOpen", "missingDocumentsNotYetAsked"),
        },
        ...decisions,
        withdrawSubmission: withdrawProject,
        withdraw,
      },
    },
    projectIncomplete: {
      on: {
        ...upkeep("projectIncomplete"),
        sendMissingDocuments: {
          target: "projectSubmitted",
          guard: when("everyQuestionAnswered"),
        },
        ...decisions,
        withdrawSubmission: withdrawProject,
        withdraw,
        abandon: { target: "abandoned", guard: when("warnedThirtyDaysAgo", "noTermRunning") },
      },
    },
    projectUnderReview: {
      on: {
        ...upkeep("projectUnderReview"),
        askProjectClarification: { target: "projectClarification" },
        ...decisions,
        withdrawSubmission: withdrawProject,
        withdraw,
      },
    },
    projectClarification: {
      on: {
        ...upkeep("projectClarification"),
        answerProjectClarification: {
          target: "projectUnderReview",
          guard: when("everyQuestionAnswered"),
        },
        ...decisions,
        withdrawSubmission: withdrawProject,
        withdraw,
      },
    },
    projectOpposed: {
      on: {
        ...upkeep("projectOpposed"),
        submitHealthProject,
        withdrawOpposition: { target: "projectValidated" },
        withdraw,
        abandon,
      },
    },
    projectValidated: {
      on: {
        ...upkeep("projectValidated"),
        recordTimelyOpposition,
        confirmValidation: {
          target: "projectValidated",
          guard: when("lastValidationTacit", "validationNotAttested"),
        },
        openAci: { target: "aciNegotiation" },
        withdraw: withdrawAsAssociation,
        abandon,
        endCpts,
      },
    },
    aciNegotiation: {
      on: {
        ...upkeep("aciNegotiation"),
        recordTimelyOpposition,
        openSigning: { target: "aciSigning", guard: when("partiesComplete") },
        withdraw: withdrawAsAssociation,
        abandon,
        endCpts,
      },
    },
    aciSigning: {
      on: {
        ...upkeep("aciSigning"),
        recordTimelyOpposition,
        recordSignature: [
          { target: "aciSigned", guard: when("signatureAdmissible", "everyPartySigned") },
          { target: "aciSigning", guard: when("signatureAdmissible") },
        ],
        reopenNegotiation: { target: "aciNegotiation" },
        withdraw: withdrawAsAssociation,
        endCpts,
      },
    },
    aciSigned: {
      on: {
        ...upkeep("aciSigned"),
        startOperation: { target: "operational", guard: when("contractInEffect") },
        endCpts,
      },
    },
    operational: { on: { ...upkeep("operational"), endCpts } },
    withdrawn: { on: { ...correction("withdrawn"), reopen } },
    abandoned: { on: { ...correction("abandoned"), reopen } },
    ended: { on: correction("ended") },
  },
});
