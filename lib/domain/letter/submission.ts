import type { Submission } from "../topics/document-form";
import { membersOf } from "../topics/members";
import { topicsToSubmit } from "../topics/submitted";
import type { Draft } from "../topics/tasks";
import { countsOf } from "../topics/topic";
import { involvedActors } from "./leader-topics";
import { territory } from "./territory-topics";
import { LETTER_TOPICS } from "./topics";

export const LETTER_STATEMENT = "J’atteste que les acteurs cités acceptent d’être mentionnés";

/** What the journal receives from a finished draft. */
export function letterSubmission(draft: Draft): Submission {
  const professions = countsOf(draft[involvedActors.id]?.answers ?? {}, "professions");
  return {
    payload: { statement: true, professions },
    content: { topics: topicsToSubmit(LETTER_TOPICS, draft) },
    communes: membersOf(draft[territory.id]?.answers),
    fileIds: [],
  };
}
