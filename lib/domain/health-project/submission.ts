import { type SubmittedTopics, topicsToSubmit } from "../topics/submitted";
import type { Draft } from "../topics/tasks";
import { listOf } from "../topics/topic";
import { registrationOf } from "./presence";
import { association, PROJECT_TOPICS, projectDocument, projectTerritory } from "./topics";

export const PROJECT_STATEMENT =
  "J’atteste transmettre ce projet de santé au nom de ses membres, et qu’il ne contient aucune donnée de patient";

export type ProjectSubmission = {
  payload: { statement: true; registration?: string };
  content: { topics: SubmittedTopics };
  communes: { code: string }[];
  /** The project itself comes first. */
  fileIds: string[];
};

/** What the journal receives from a draft that has its territory and its document. */
export function projectSubmission(draft: Draft): ProjectSubmission {
  const registration = registrationOf(draft[association.id]?.answers);
  const communes = listOf(draft[projectTerritory.id]?.answers ?? {}, "communes");
  return {
    payload: { statement: true, ...(registration && { registration }) },
    content: { topics: topicsToSubmit(PROJECT_TOPICS, draft) },
    communes: [...new Set(communes)].map((code) => ({ code })),
    fileIds: listOf(draft[projectDocument.id]?.answers ?? {}, "files"),
  };
}
