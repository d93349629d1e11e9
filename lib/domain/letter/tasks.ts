import { type Draft, type OtherGaps, type TaskList, tasksOf } from "../topics/tasks";
import { LETTER_GROUPS } from "./topics";

export const letterTasks = (draft: Draft, otherGaps?: OtherGaps): TaskList =>
  tasksOf(LETTER_GROUPS, draft, otherGaps);
