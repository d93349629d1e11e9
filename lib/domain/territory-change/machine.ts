import { setup } from "xstate";

import type { ChangeFact } from "./facts";
import type { ChangeMove } from "./moves";
import { NEW } from "./states";

type ChangeFacts = Record<ChangeFact, boolean>;

const when = (...facts: ChangeFact[]) => ({ type: "holds" as const, params: facts });

/** A change of the territory in force, as a pure value: same rules of construction as the lifecycle's. */
export const changeMachine = setup({
  types: {} as { context: ChangeFacts; events: { type: ChangeMove }; input: ChangeFacts },
  guards: {
    holds: ({ context }, facts: readonly ChangeFact[]) => facts.every((fact) => context[fact]),
  },
}).createMachine({
  id: "territoryChange",
  context: ({ input }) => input,
  initial: NEW,
  states: {
    [NEW]: {
      on: {
        proposeChange: {
          target: "proposed",
          guard: when(
            "dossierFollowed",
            "noOtherProposal",
            "territoryNamed",
            "territoryDiffers",
            "attachmentOnlyAdds",
            "attachmentHasItsLetter",
            "reasonsGiven",
          ),
        },
      },
    },
    proposed: {
      on: {
        acceptChange: [
          {
            target: "accepted",
            guard: when("dossierFollowed", "acceptanceAwaited", "everyAcceptanceGiven"),
          },
          { target: "proposed", guard: when("dossierFollowed", "acceptanceAwaited") },
        ],
        refuseChange: { target: "refused", guard: when("reasonsGiven") },
        withdrawChange: { target: "withdrawn" },
      },
    },
    accepted: {},
    refused: {},
    withdrawn: {},
  },
});
