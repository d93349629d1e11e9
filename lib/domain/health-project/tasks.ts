import { type Draft, type OtherGaps, type TaskList, tasksOf } from "../topics/tasks";
import { PROJECT_GROUPS } from "./topics";

export const projectTasks = (draft: Draft, otherGaps?: OtherGaps): TaskList =>
  tasksOf(PROJECT_GROUPS, draft, otherGaps);
