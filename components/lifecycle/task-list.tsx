import Link from "next/link";

import { OptionalMark } from "@/components/ui/field-frame";
import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";

export type TaskStatus = "done" | "inProgress" | "toDo" | "problem" | "notYet";

export type Task = {
  /** Verb first: "Choisir les communes". */
  label: string;
  /** Absent while it is not possible yet. */
  href?: string;
  status: TaskStatus;
  /** What is expected, or what unlocks it. */
  hint?: string;
  optional?: boolean;
};

type TaskListProps = { id: string; title: string; tasks: Task[] };

/** One group of topics, each on its own page. */
export function TaskList({ id, title, tasks }: TaskListProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2">
        {title}
      </h2>
      <ul className="tasks">
        {tasks.map((task) => (
          <li key={task.label}>
            <TaskName {...task} />
            <TaskState status={task.status} />
            {task.hint && <span className="hint">{task.hint}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function TaskName({ label, href, optional }: Task) {
  const words = (
    <>
      {label} {optional && <OptionalMark />}
    </>
  );
  if (!href) return <span className="muted">{words}</span>;
  return (
    <span>
      <Link href={href} prefetch={false}>
        {words}
      </Link>
    </span>
  );
}

/** "Un problème" is the only red; "Terminé" is plain text. */
function TaskState({ status }: { status: TaskStatus }) {
  switch (status) {
    case "done":
      return <span>Terminé</span>;
    case "inProgress":
      return <Tag tone="info">En cours</Tag>;
    case "toDo":
      return <Tag>À commencer</Tag>;
    case "problem":
      return (
        <Tag tone="danger" icon="alert">
          Un problème
        </Tag>
      );
    case "notYet":
      return (
        <span className="muted">
          <Icon name="lock" /> Pas encore possible
        </span>
      );
  }
}
