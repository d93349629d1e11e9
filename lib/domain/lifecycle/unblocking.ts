import type { FactName } from "./facts";
import type { Relation } from "./relations";

const LETTER_AUTHORITIES = ["arsOfficer", "leadCpamOfficer"] as const;

/** Who can bring a missing fact; a fact that only time can bring, or nothing, is not here. */
const BROUGHT_BY: Partial<Record<FactName, readonly Relation[]>> = {
  letterComplete: ["leader"],
  projectDeposited: ["leader"],
  everyQuestionAnswered: ["leader"],
  approvalAdmissible: LETTER_AUTHORITIES,
  everyApprovalGiven: LETTER_AUTHORITIES,
  partiesComplete: ["leadCpamOfficer"],
  signatureAdmissible: ["leadCpamOfficer"],
  everyPartySigned: ["leadCpamOfficer"],
  associationDecided: ["leader"],
  overlapAccepted: ["arsDirector", "arsOfficer"],
};

/** Who can bring what `by` misses: an approval refused to one authority waits for the other. */
export const broughtBy = (missing: readonly FactName[], by: Relation): Relation[] => [
  ...new Set(
    missing.flatMap((fact) => {
      const relations = BROUGHT_BY[fact] ?? [];
      return fact === "approvalAdmissible" ? relations.filter((each) => each !== by) : relations;
    }),
  ),
];
