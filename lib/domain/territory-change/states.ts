/** What is true now of a proposed change of territory. */
export const CHANGE_STATES = ["proposed", "accepted", "refused", "withdrawn"] as const;

export type ChangeState = (typeof CHANGE_STATES)[number];

/** Where the first move starts: a value, never null, so that the rulebook's key always applies. */
export const NEW = "new";

export type MachineState = ChangeState | typeof NEW;

export const MACHINE_STATES: readonly MachineState[] = [NEW, ...CHANGE_STATES];

export const CHANGE_STATE_WORDS: Record<ChangeState, string> = {
  proposed: "Modification du territoire en examen",
  accepted: "Modification acceptée",
  refused: "Modification refusée",
  withdrawn: "Modification retirée",
};
