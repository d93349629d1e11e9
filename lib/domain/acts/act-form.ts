import type { MoveType } from "../lifecycle/moves";
import type { ActContext } from "./context";
import type { ActField } from "./field";
import type { Given } from "./given";

/** How an act is asked for: its fields as data, and what they must respect together. */
export type ActForm = {
  /** What the person should know before filling the form. */
  intro?: (context: ActContext) => string | undefined;
  fields?: (context: ActContext) => readonly ActField[];
  /** Runs once every field was read: what they say together, and what follows from them. */
  complete?: (given: Given, context: ActContext) => void;
};

export type ActForms<Move extends MoveType> = Record<Move, ActForm>;
