import type { ChangeForDecision } from "./change";

/**
 * The change as it stood at a version: what the author of a form had before them. A repeated sending
 * is read as the first one was, so that it gets the first one's answer.
 */
export function changeAsOf<Change extends ChangeForDecision>(
  change: Change,
  version: number,
): Change {
  const acts = change.acts.filter((act) => act.version <= version);
  const last = acts.at(-1);
  return last && acts.length < change.acts.length ? { ...change, acts, state: last.to } : change;
}
