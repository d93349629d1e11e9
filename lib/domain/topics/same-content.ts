import type { TopicContent } from "./topic";

const canonical = (value: unknown): string => {
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
};

/** A button pressed twice saves the same thing twice: the second time is no conflict. */
export const sameContent = (a: TopicContent, b: TopicContent): boolean =>
  a.finished === b.finished &&
  Boolean(a.postponed) === Boolean(b.postponed) &&
  canonical(a.answers) === canonical(b.answers);
