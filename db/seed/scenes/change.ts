import { randomUUID } from "node:crypto";

import type { Member } from "@/lib/domain/territory/part";
import type { ChangeKind } from "@/lib/domain/territory-change/kinds";
import type { ChangeMove } from "@/lib/domain/territory-change/moves";

import { asOwner } from "../../client";
import { findTerritoryInForce } from "../../territory/in-force";
import type { ChangeAnswer, ChangeMoved } from "../../territory-changes/answers";
import { moveChange } from "../../territory-changes/commands/move-change";
import { proposeChange } from "../../territory-changes/commands/propose-change";
import { clockDay } from "./clock";
import { storeSample } from "./sample-file";
import type { Played, Role } from "./setting";

export type ProposalScene = {
  kind?: ChangeKind;
  /** The whole territory proposed. */
  communes: readonly Member[];
  reasons?: string;
};

export type AnswerScene = {
  who: Role;
  move: Exclude<ChangeMove, "proposeChange">;
  documentOn?: string;
  reasons?: string;
};

const made = ({ setting }: Played, what: string, answer: ChangeAnswer): ChangeMoved => {
  if (!answer.ok) throw new Error(`${setting.name}: ${what}: ${JSON.stringify(answer.failure)}`);
  return answer.value;
};

function actorOf({ setting }: Played, role: Role) {
  const actor = setting.cast[role];
  if (!actor) throw new Error(`nobody plays ${role} in ${setting.name}`);
  return actor;
}

/** The leader proposes another territory, through the same command as their form. */
export async function playProposal(dossier: Played, scene: ProposalScene): Promise<ChangeMoved> {
  const { id, reference, setting } = dossier;
  const leader = actorOf(dossier, "leader");
  const kind = scene.kind ?? "revision";
  const inForce = await asOwner((tx) => findTerritoryInForce(tx, id));
  const letter = "Lettre des professionnels concernés";
  const proposed = await proposeChange(leader, {
    reference,
    inForce: inForce?.key ?? "",
    kind,
    reasons:
      scene.reasons ?? "Les professionnels de ces communes travaillent déjà avec les nôtres.",
    communes: scene.communes,
    fileIds:
      kind === "attachment" ? [await storeSample(leader, { id, name: setting.name }, letter)] : [],
    intentId: randomUUID(),
  });
  return made(dossier, "proposeChange", proposed);
}

const REASONS: Partial<Record<AnswerScene["move"], string>> = {
  refuseChange: "Ces communes travaillent avec une CPTS voisine.",
  withdrawChange: "Les communes concernées ont changé d’avis.",
};

/** One more act on a change, through the same command as a person's form. */
export async function playAnswer(
  dossier: Played,
  { number, version }: Pick<ChangeMoved, "number" | "version">,
  { who, move, documentOn, reasons = REASONS[move] }: AnswerScene,
): Promise<ChangeMoved> {
  const day = documentOn ?? clockDay(dossier.setting.timeZone);
  const answer = await moveChange(actorOf(dossier, who), {
    reference: dossier.reference,
    number,
    version,
    move,
    relation: who,
    payload: move === "acceptChange" ? { documentOn: day } : {},
    content: reasons === undefined ? {} : { reasons },
    ...(move === "acceptChange" && { actedOn: day }),
    intentId: randomUUID(),
  });
  return made(dossier, `${who} ${move}`, answer);
}

/** Both authorities accept, the ARS first. */
export async function playAcceptances(dossier: Played, proposed: ChangeMoved) {
  const first = await playAnswer(dossier, proposed, { who: "arsOfficer", move: "acceptChange" });
  return playAnswer(dossier, first, { who: "leadCpamOfficer", move: "acceptChange" });
}
