import type { Submission } from "../topics/document-form";
import { membersOf } from "../topics/members";
import { topicsToSubmit } from "../topics/submitted";
import type { Draft } from "../topics/tasks";
import { listOf } from "../topics/topic";
import { registrationOf } from "./registration";
import { association, PROJECT_TOPICS, projectDocument, projectTerritory } from "./topics";

export const PROJECT_STATEMENT =
  "J’atteste transmettre ce projet de santé au nom de ses membres, et qu’il ne contient aucune donnée de patient";

/** What the journal receives from a draft that has its territory and its document. */
export function projectSubmission(draft: Draft): Submission {
  const registration = registrationOf(draft[association.id]?.answers);
  return {
    payload: { statement: true, ...(registration && { registration }) },
    content: { topics: topicsToSubmit(PROJECT_TOPICS, draft) },
    communes: membersOf(draft[projectTerritory.id]?.answers),
    // The project itself comes first.
    fileIds: listOf(draft[projectDocument.id]?.answers ?? {}, "files"),
  };
}
