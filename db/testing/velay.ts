import type { MoveType } from "@/lib/domain/lifecycle/moves";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import { placesOf, type SharedPlace } from "@/lib/domain/lifecycle/shared-place";
import type { DossierState } from "@/lib/domain/lifecycle/states";
import { legalTerm, tacitEffect } from "@/lib/domain/lifecycle/term";
import { dayIn } from "@/lib/domain/shared/plain-date";

import { clockDay } from "../seed/scenes/clock";
import type { Played, Role, Setting } from "../seed/scenes/setting";
import { USUAL } from "../seed/scenes/usual";
import { CAISSES, COMMUNES, PEOPLE } from "./places";

/** A CPTS of the small country of tests, over two départements, with somebody in each role. */
export const VELAY: Setting = {
  name: "CPTS du Velay",
  departmentCode: "43",
  leadCaisseId: CAISSES.c43,
  communes: [COMMUNES.lePuy, COMMUNES.clermont],
  timeZone: "Europe/Paris",
  cast: {
    leader: PEOPLE.leader,
    arsOfficer: PEOPLE.ars,
    arsDirector: PEOPLE.arsDirector,
    leadCpamOfficer: PEOPLE.cpam,
    associatedCpamOfficer: PEOPLE.cpam63,
  },
};

/** The deposit is of the real day: tests move the register's clock after it. */
function tacitPayload({ setting }: Played) {
  const termOn = legalTerm(dayIn(setting.timeZone, new Date()));
  return { termOn, effectiveOn: tacitEffect(termOn) };
}

/** Le Puy-en-Velay and Clermont-Ferrand, as places.ts has them. */
const POPULATION = 166_000;

const DEPOSITS: readonly MoveType[] = [
  "submitLetter",
  "answerLetterClarification",
  "submitHealthProject",
  "sendMissingDocuments",
  "answerProjectClarification",
];

type Attempt = {
  move: MoveType;
  to: DossierState;
  relation: Relation;
  /** What is shared with validated CPTS, as the author of the act sees it. */
  overlap?: readonly SharedPlace[] | undefined;
};

/** What an act would usually say, for the target that it aims at. */
export function sayingFor(dossier: Played, { move, to, relation, overlap = [] }: Attempt) {
  const today = clockDay(dossier.setting.timeZone);
  const who = relation === "observer" ? "leader" : relation;
  const usual = USUAL[move]?.({
    setting: dossier.setting,
    who: who as Role | "system",
    today,
    population: POPULATION,
    overlap,
  });
  const payload = { ...usual?.payload };
  if (move === "deemValidated") {
    Object.assign(payload, tacitPayload(dossier));
    if (overlap.length > 0) payload["overlap"] = placesOf(overlap);
  }
  if (DEPOSITS.includes(move) && relation !== "leader") payload["receivedOn"] = today;
  if (move === "nameLeader") payload["personId"] = PEOPLE.otherLeader.id;
  if (move === "recordSignature" && relation === "leadCpamOfficer" && to === "aciSigning")
    payload["signatures"] = [{ party: "ars", signedOn: today }];
  return {
    payload,
    content: usual?.content ?? {},
    ...(usual?.communes ? { communes: usual.communes } : {}),
  };
}
