import "server-only";

import type { Actor } from "@/db/client";
import { readHistory } from "@/db/dossiers/history";
import { type Dossier, readLeaders } from "@/db/dossiers/queries";
import { listSentFiles } from "@/db/files/queries";
import { nameOrganisations, readCaisses } from "@/db/organisations/queries";
import { namePeople } from "@/db/people/names";
import type { ActContext } from "@/lib/domain/acts/context";
import { currentSigning, lastAct } from "@/lib/domain/lifecycle/journal";
import type { MoveType } from "@/lib/domain/lifecycle/moves";
import type { Relation } from "@/lib/domain/lifecycle/relations";

/** Which request each answer answers, and where its texts are. */
const ANSWERED: Partial<Record<MoveType, { move: MoveType; list: string }>> = {
  answerLetterClarification: { move: "askLetterClarification", list: "questions" },
  answerProjectClarification: { move: "askProjectClarification", list: "questions" },
  sendMissingDocuments: { move: "askMissingDocuments", list: "documents" },
};

async function pendingQuestions(actor: Actor, dossier: Dossier, move: MoveType) {
  const asked = ANSWERED[move];
  const act = asked && lastAct(dossier, asked.move);
  if (!act) return [];
  const [line] = await readHistory(actor, dossier, act.version);
  const texts = line?.content[asked.list];
  if (Array.isArray(texts)) return texts.map(String);
  // An erased request still awaits as many answers as it asked.
  const count = Number(act.payload["questionCount"] ?? act.payload["documentCount"] ?? 1);
  return Array.from({ length: count }, (_, n) => `Demande ${n + 1}, texte effacé`);
}

/** How the parties added to the contract were named when it was put to signature. */
async function loadParties(actor: Actor, dossier: Dossier): Promise<Record<string, string>> {
  const opening = currentSigning(dossier);
  if (!opening) return {};
  const [line] = await readHistory(actor, dossier, opening.version);
  return (line?.content["partyNames"] ?? {}) as Record<string, string>;
}

/** The names that a dossier's acts are told with. */
export async function loadNames(actor: Actor, dossier: Dossier): Promise<ActContext["names"]> {
  const [leaders, associatedCaisses, parties] = await Promise.all([
    readLeaders(actor, dossier.id),
    nameOrganisations(actor, dossier.associatedCaisseIds),
    loadParties(actor, dossier),
  ]);
  return {
    dossier: dossier.name,
    ars: `ARS ${dossier.regionName}`,
    leadCaisse: dossier.leadCaisse,
    associatedCaisses,
    leaders,
    parties,
  };
}

/** What an act's form and its review need, from what the actor may read. */
export async function loadActContext(
  actor: Actor,
  dossier: Dossier,
  { move, relation }: { move: MoveType; relation: Relation },
): Promise<ActContext> {
  const [names, caisses, sent, questions, [author]] = await Promise.all([
    loadNames(actor, dossier),
    readCaisses(actor, dossier.regionCode),
    listSentFiles(actor, dossier.id),
    pendingQuestions(actor, dossier, move),
    namePeople(actor, [actor.id]),
  ]);
  const known = new Set([dossier.leadCaisse.id, ...dossier.associatedCaisseIds]);
  // A file that a later act took belongs to the form that is read again as it was.
  const files = sent.filter(
    ({ attachedVersion, attachedChangeId }) =>
      attachedChangeId === null && (attachedVersion === null || attachedVersion > dossier.version),
  );
  return {
    dossier,
    dossierId: dossier.id,
    relation,
    actorName: author?.name ?? "",
    names,
    otherCaisses: caisses.filter(({ id }) => !known.has(id)),
    pendingQuestions: questions,
    population: dossier.population ?? undefined,
    files,
  };
}
