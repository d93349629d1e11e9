import type { Member } from "../territory/part";
import { membersOf } from "../topics/members";
import type { Draft } from "../topics/tasks";
import { listOf, textOf } from "../topics/topic";
import { type ChangeKind, isChangeKind } from "./kinds";
import { attachmentLetter, changedTerritory, changeKind, changeReasons } from "./topics";

export type Proposal = {
  kind: ChangeKind;
  reasons: string;
  communes: Member[];
  fileIds: string[];
};

/** What a finished draft proposes; undefined while it does not say its kind. A revision takes no letter. */
export function proposalOf(draft: Draft): Proposal | undefined {
  const answers = (id: string) => draft[id]?.answers ?? {};
  const kind = textOf(answers(changeKind.id), "kind");
  if (!isChangeKind(kind)) return undefined;
  return {
    kind,
    reasons: textOf(answers(changeReasons.id), "reasons"),
    communes: membersOf(answers(changedTerritory.id)),
    fileIds: kind === "attachment" ? listOf(answers(attachmentLetter.id), "files") : [],
  };
}
