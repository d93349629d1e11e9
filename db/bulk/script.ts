import type { DossierForDecision, LifecycleRules } from "@/lib/domain/lifecycle/journal";

import type { Saying, Scene, Setting } from "../seed/scenes/setting";

/** One act to come: what it says is the usual, but for what the scene says, maybe of the dossier so far. */
export type ScriptedAct = Scene & {
  at: Date;
  saysOf?: (dossier: DossierForDecision) => Saying;
};

/** The whole life of a dossier, the opening first, in the order of time. */
export type Script = {
  /** Its ids follow from it. */
  key: string;
  setting: Setting;
  regionCode: string;
  rules: LifecycleRules;
  acts: readonly ScriptedAct[];
};
