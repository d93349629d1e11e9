import type { FactName } from "./facts";

/** The parts of the machine that several states share. */
export const when = (...facts: FactName[]) => ({ type: "holds" as const, params: facts });

/** Acts on the dossier itself, which leave its state as it is. */
export const upkeep = <State extends string>(self: State) => ({
  nameLeader: { target: self },
  rename: { target: self },
  correctDate: { target: self, guard: when("correctionAdmissible") },
});

export const correction = <State extends string>(self: State) => ({
  correctDate: { target: self, guard: when("correctionAdmissible") },
});

export const submitLetter = { target: "letterUnderReview", guard: when("letterComplete") } as const;
export const submitHealthProject = {
  target: "projectSubmitted",
  guard: when("projectDeposited"),
} as const;

/** Art. L. 1434-12: a decision, or two months of silence. */
export const decisions = {
  validateProject: { target: "projectValidated", guard: when("overlapAccepted") },
  opposeProject: { target: "projectOpposed", guard: when("withinTerm") },
  deemValidated: { target: "projectValidated", guard: when("termPassed") },
} as const;

export const recordTimelyOpposition = {
  target: "projectOpposed",
  guard: when("lastValidationTacit", "validationNotAttested", "notifiedWithinTerm"),
} as const;

export const withdraw = { target: "withdrawn" } as const;
export const withdrawAsAssociation = {
  target: "withdrawn",
  guard: when("associationDecided"),
} as const;
export const abandon = { target: "abandoned", guard: when("warnedThirtyDaysAgo") } as const;
export const endCpts = { target: "ended", guard: when("groundFitsState") } as const;
export const withdrawProject = { target: "projectDrafting" } as const;

export const reopen = [
  { target: "projectValidated", guard: when("projectStands") },
  { target: "projectDrafting", guard: when("letterStands") },
  { target: "emergence", guard: when("nothingStands") },
] as const;
