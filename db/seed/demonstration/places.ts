import { organisationId } from "../reference-organisations";
import type { Cast, Setting } from "../scenes/setting";
import { account, companion } from "./company";

type Place = Omit<Setting, "name" | "communes" | "cast"> & { institutions: Cast };

const inFrance = (departmentCode: string, institutions: Cast): Place => ({
  departmentCode,
  leadCaisseId: organisationId(`caisse:${departmentCode}`),
  timeZone: "Europe/Paris",
  institutions,
});

const auvergneRhoneAlpes = { arsDirector: account("dg"), arsOfficer: companion("Julien Perret") };
const bretagne = { arsDirector: companion("Gwenaëlle Morvan"), arsOfficer: account("autre-ars") };

/** Where the demonstration is played, with the institutions of each place. */
export const PLACES = {
  hauteLoire: inFrance("43", {
    arsDirector: account("dg"),
    arsOfficer: account("ars"),
    leadCpamOfficer: account("cpam"),
    associatedCpamOfficer: companion("Yvan Combier"),
  }),
  loire: inFrance("42", { ...auvergneRhoneAlpes, leadCpamOfficer: companion("Bruno Chazelle") }),
  puyDeDome: inFrance("63", { ...auvergneRhoneAlpes, leadCpamOfficer: companion("Odile Faucher") }),
  finistere: inFrance("29", { ...bretagne, leadCpamOfficer: companion("Maël Guéguen") }),
  illeEtVilaine: inFrance("35", { ...bretagne, leadCpamOfficer: companion("Solène Texier") }),
  basRhin: inFrance("67", {
    arsDirector: companion("Nathalie Klein"),
    arsOfficer: companion("Martine Schaeffer"),
    leadCpamOfficer: companion("Thomas Muller"),
  }),
  alpesMaritimes: inFrance("06", {
    arsDirector: companion("Sylvie Aubanel"),
    arsOfficer: companion("Paul Giraudo"),
    leadCpamOfficer: companion("Karim Lanteri"),
  }),
  laReunion: {
    ...inFrance("974", {
      arsDirector: companion("Lucie Techer"),
      arsOfficer: companion("Jean-René Hoareau"),
      leadCpamOfficer: companion("Fabrice Grondin"),
    }),
    timeZone: "Indian/Reunion",
  },
} satisfies Record<string, Place>;

export type PlaceName = keyof typeof PLACES;
