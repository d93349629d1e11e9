import { type Draft, type OtherGaps, type TaskList, tasksOf } from "../topics/tasks";
import { textOf } from "../topics/topic";
import { attachmentLetter, changedTerritory, changeKind, changeReasons } from "./topics";

/** The letter of the professionals is awaited for an attachment only. */
export function changeTasks(draft: Draft, otherGaps?: OtherGaps): TaskList {
  const isAttachment = textOf(draft[changeKind.id]?.answers ?? {}, "kind") === "attachment";
  const groups = [
    { title: "Le territoire", topics: [changedTerritory] },
    {
      title: "La demande",
      topics: [changeKind, changeReasons, { ...attachmentLetter, required: isAttachment }],
    },
  ];
  return tasksOf(groups, draft, otherGaps);
}
