import type { Commune } from "./commune";
import type { Part } from "./part";

/** A member of a territory with what the reference knows of it. */
export type ChosenCommune = Commune & {
  part?: Part | undefined;
  /** The code that was chosen, when its commune has merged into this one since. */
  formerCode?: string | undefined;
};

export type ChosenTerritory = {
  /** In the order of the members. */
  communes: ChosenCommune[];
  /** Codes that the reference has never known. */
  unknown: string[];
};

/** The code by which the territory itself names a member. */
export const chosenCode = ({ code, formerCode }: Pick<ChosenCommune, "code" | "formerCode">) =>
  formerCode ?? code;
