import type { Relation } from "../lifecycle/relations";
import type { ChangeFact } from "./facts";
import type { ChangeMove } from "./moves";

/** Both must accept a change; either may refuse it. */
export const AUTHORITIES = ["arsOfficer", "leadCpamOfficer"] as const;

export type Authority = (typeof AUTHORITIES)[number];

export const isAuthority = (relation: Relation): relation is Authority =>
  (AUTHORITIES as readonly Relation[]).includes(relation);

/** Who may make which move on a change, whatever its outcome. The only place where this is written. */
const CHANGE_RELATIONS = {
  proposeChange: ["leader"],
  acceptChange: AUTHORITIES,
  refuseChange: AUTHORITIES,
  withdrawChange: ["leader"],
} as const satisfies Record<ChangeMove, readonly Relation[]>;

export const relationsOfChange = (move: ChangeMove): readonly Relation[] => CHANGE_RELATIONS[move];

/** Who can bring a missing fact; what only time brings, or nothing, is not here. */
const BROUGHT_BY: Partial<Record<ChangeFact, readonly Relation[]>> = {
  noOtherProposal: ["leader", ...AUTHORITIES],
  territoryNamed: ["leader"],
  territoryDiffers: ["leader"],
  attachmentOnlyAdds: ["leader"],
  attachmentHasItsLetter: ["leader"],
  everyAcceptanceGiven: AUTHORITIES,
  acceptanceAwaited: AUTHORITIES,
};

/** Who can bring what `by` misses: an acceptance already given waits for the other authority. */
export const broughtToChange = (missing: readonly ChangeFact[], by: Relation): Relation[] => [
  ...new Set(
    missing.flatMap((fact) => {
      const relations = BROUGHT_BY[fact] ?? [];
      return fact === "acceptanceAwaited" ? relations.filter((each) => each !== by) : relations;
    }),
  ),
];
