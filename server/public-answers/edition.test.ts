import { expect, it, vi } from "vitest";

import { EditionWatch } from "./edition";

const first = { version: "1", today: "2026-01-01", changedAt: 0 };

it("a slow base holds nobody: what was true a moment ago is served on", async () => {
  const changed = vi.fn();
  const watch = new EditionWatch(changed);
  expect(await watch.current(async () => first)).toBe(first);
  expect(await watch.current(() => new Promise(() => {}))).toBe(first);
  expect(changed).toHaveBeenCalledTimes(1);
});

it("the first edition is waited for", async () => {
  const watch = new EditionWatch(() => {});
  const late = new Promise<typeof first>((read) => setTimeout(() => read(first), 700));
  expect(await watch.current(() => late)).toBe(first);
});
