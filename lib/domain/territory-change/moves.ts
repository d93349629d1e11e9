/** What a person does to a proposed change: the act as a button, and the act once recorded. */
export const CHANGE_MOVE_WORDS = {
  proposeChange: {
    act: "Proposer une modification du territoire",
    done: "Modification du territoire proposée",
  },
  acceptChange: { act: "Accepter la modification", done: "Accord enregistré" },
  refuseChange: { act: "Refuser la modification", done: "Modification refusée" },
  withdrawChange: { act: "Retirer la proposition", done: "Proposition retirée" },
} as const;

export type ChangeMove = keyof typeof CHANGE_MOVE_WORDS;

export const CHANGE_MOVES = Object.keys(CHANGE_MOVE_WORDS) as ChangeMove[];
