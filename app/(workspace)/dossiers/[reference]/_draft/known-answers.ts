import "server-only";

import type { Actor } from "@/db/client";
import { readHistory } from "@/db/dossiers/history";
import type { Dossier } from "@/db/dossiers/queries";
import { readDraft, type SavedDraft } from "@/db/drafts/queries";
import { readTerritoryInForce } from "@/db/territory/in-force";
import { readSubmittedCommunes } from "@/db/territory/submitted";
import { territory } from "@/lib/domain/letter/territory-topics";
import { membersOf } from "@/lib/domain/topics/members";
import type { Answers } from "@/lib/domain/topics/topic";
import type { Document } from "@/lib/domain/topics/writable";

/** Of every document: the topic that holds its communes. */
export const TERRITORY = territory.id;

/** What need not be typed again, for the topics never saved. */
export type KnownAnswers = Record<string, Answers | undefined>;

/** The first contact of the dossier presents the letter, unless somebody else is named. */
async function knownLeader(actor: Actor, dossier: Dossier): Promise<Answers | undefined> {
  const [opening] = await readHistory(actor, dossier, 1);
  const given = opening?.content ?? {};
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  if (text("contactName") === "") return undefined;
  return { name: text("contactName"), email: text("contactEmail"), phone: text("contactPhone") };
}

/** The territory last submitted, or the one that the letter's draft has. */
async function knownTerritory(actor: Actor, dossier: Dossier): Promise<Answers | undefined> {
  const { territoryVersion } = dossier;
  if (territoryVersion !== null) {
    const submitted = await readSubmittedCommunes(actor, dossier.id, territoryVersion);
    return { communes: submitted.map(({ code, part }) => ({ code, ...(part && { part }) })) };
  }
  const letter = await readDraft(actor, dossier.id, "letter");
  const communes = membersOf(letter[TERRITORY]?.answers);
  return communes.length > 0 ? { communes } : undefined;
}

/** A change starts from the territory in force. */
async function territoryInForce(actor: Actor, dossier: Dossier): Promise<Answers | undefined> {
  const inForce = await readTerritoryInForce(actor, dossier.id);
  return inForce && { communes: inForce.members };
}

const KNOWN: Record<
  Document,
  { topic: string; read: (actor: Actor, dossier: Dossier) => Promise<Answers | undefined> }
> = {
  letter: { topic: "projectLeader", read: knownLeader },
  project: { topic: TERRITORY, read: knownTerritory },
  change: { topic: TERRITORY, read: territoryInForce },
};

/** What the register knows already of a document that has not said it yet. */
export async function readKnownAnswers(
  actor: Actor,
  dossier: Dossier,
  document: Document,
  saved: SavedDraft,
): Promise<KnownAnswers> {
  const { topic, read } = KNOWN[document];
  return saved[topic] ? {} : { [topic]: await read(actor, dossier) };
}
