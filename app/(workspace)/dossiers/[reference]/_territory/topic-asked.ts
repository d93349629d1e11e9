import "server-only";

import type { Actor } from "@/db/client";
import { askedOf } from "@/lib/domain/territory/shared-question";
import type { Topic } from "@/lib/domain/topics/topic";

import type { FoundDraft } from "../_draft/find-draft";
import { membersBefore } from "./members-before";
import { sharedNames } from "./territory-problems";

/** A topic as its page asks it now: about the communes that it shares, if it has some. */
export async function topicAsked(
  topic: Topic,
  found: FoundDraft & { actor: Actor },
): Promise<Topic> {
  if (!topic.fields.some(({ kind }) => kind === "communes")) return topic;
  const { actor, dossier, territory } = found;
  const asking = { actor, dossierId: dossier.id };
  return askedOf(topic, await sharedNames(asking, membersBefore(topic, found), territory));
}
