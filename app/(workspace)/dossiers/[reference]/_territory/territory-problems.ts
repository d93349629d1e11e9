import "server-only";

import type { Actor } from "@/db/client";
import { readCensus } from "@/db/territory/census";
import { readShared } from "@/db/territory/effects";
import { resolveMembers } from "@/db/territory/resolve";
import type { FieldErrors } from "@/lib/domain/shared/form";
import { type ChosenTerritory, chosenCode } from "@/lib/domain/territory/chosen";
import { holdersOf } from "@/lib/domain/territory/holders";
import type { Member } from "@/lib/domain/territory/part";
import { askedOf, sharedReason } from "@/lib/domain/territory/shared-question";
import { gapsOf } from "@/lib/domain/topics/completeness";
import { membersOf } from "@/lib/domain/topics/members";
import type { Answers, Topic } from "@/lib/domain/topics/topic";

import type { DocumentRules } from "../_draft/document-rules";

type Asked = { actor: Actor; dossierId: string };

/** The communes that another public CPTS has already, by name: their leaders say why they take them. */
export async function sharedNames(
  { actor, dossierId }: Asked,
  members: readonly Member[],
  { communes }: ChosenTerritory,
): Promise<string[]> {
  const shared = await readShared(actor, { dossierId, members });
  if (shared.length === 0) return [];
  const holders = holdersOf(members, shared, await readCensus());
  return communes.filter((commune) => holders.has(chosenCode(commune))).map(({ name }) => name);
}

/** What a territory still misses, or has too much: its communes, and a word on those it shares. */
export async function territoryProblems(
  asked: Asked & Pick<DocumentRules, "problemsOf">,
  topic: Topic,
  answers: Answers,
): Promise<FieldErrors> {
  const members = membersOf(answers);
  const chosen = await resolveMembers(members);
  const communes = asked.problemsOf(chosen);
  const names = await sharedNames(asked, members, chosen);
  const gaps = gapsOf(askedOf(topic, names), { answers, finished: true });
  const unsaid = gaps[sharedReason.name];
  return {
    ...(communes.length > 0 && { communes }),
    ...(unsaid && { [sharedReason.name]: unsaid }),
  };
}
