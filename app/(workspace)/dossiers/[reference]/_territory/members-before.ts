import "server-only";

import type { Member } from "@/lib/domain/territory/part";
import { membersOf } from "@/lib/domain/topics/members";
import type { Topic } from "@/lib/domain/topics/topic";

import type { FoundDraft } from "../_draft/find-draft";

/** The territory as saved, or as it is known when this document has not saved one. */
export const membersBefore = ({ id }: Topic, { saved, known }: FoundDraft): Member[] =>
  membersOf(saved[id]?.answers ?? known[id]);
