import type { DossierState } from "@/lib/domain/lifecycle/states";

import { playAll } from "../seed/scenes/play";
import { reach } from "../seed/scenes/reach";
import type { Cast, Played, Scene, Setting } from "../seed/scenes/setting";
import { CAISSES, COMMUNES, PEOPLE } from "./places";

/** Who plays in the Haute-Loire of the small country. */
const CAST: Cast = {
  leader: PEOPLE.leader,
  arsOfficer: PEOPLE.ars,
  arsDirector: PEOPLE.arsDirector,
  leadCpamOfficer: PEOPLE.cpam,
  associatedCpamOfficer: PEOPLE.cpam63,
};

const IN_HAUTE_LOIRE: Setting = {
  name: "CPTS de la Cour des essais",
  departmentCode: "43",
  leadCaisseId: CAISSES.c43,
  communes: [COMMUNES.lePuy, COMMUNES.clermont],
  timeZone: "Europe/Paris",
  cast: CAST,
};

type Given = {
  /** Every act, the opening first; or the state to reach by the shortest way. */
  moves: readonly Scene[] | DossierState;
} & Partial<Setting>;

/** A dossier of the small country, played through the real commands: never an illegal state. */
export const givenDossier = ({ moves, ...place }: Given): Promise<Played> =>
  playAll({ ...IN_HAUTE_LOIRE, ...place }, typeof moves === "string" ? reach(moves) : moves);
