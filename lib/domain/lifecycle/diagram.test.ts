import { expect, test } from "vitest";

import { lifecycleDocument } from "./diagram";
import { MOVE_WORDS } from "./moves";
import { rulebook } from "./rules";
import { DOSSIER_STATES, NEW, STATE_WORDS } from "./states";

const lines = lifecycleDocument().split("\n");

test("every state is drawn with its French words", () => {
  for (const state of DOSSIER_STATES) {
    expect(lines).toContain(`  state "${STATE_WORDS[state]}" as ${state}`);
  }
});

test("every act that changes the state is an arrow, and no other", () => {
  const arrows = lines.filter((line) => line.includes(" --> "));
  for (const { from, move, to } of rulebook().filter((rule) => rule.from !== rule.to)) {
    const arrow = `  ${from === NEW ? "[*]" : from} --> ${to}: `;
    const [line = "", ...others] = arrows.filter((each) => each.startsWith(arrow));
    expect(line).toContain(`${MOVE_WORDS[move].act} (`);
    expect(others).toEqual([]);
  }
  expect(arrows.some((line) => /^ {2}(\S+) --> \1:/.test(line))).toBe(false);
});

test("nothing in a label ends a Mermaid statement or a cell", () => {
  expect(lines.filter((line) => line.includes(" --> ") && /[;#"]/.test(line))).toEqual([]);
  for (const line of lines.filter((each) => each.startsWith("| `"))) {
    expect([4, 6]).toContain(line.split("|").length - 1);
  }
});

test("every rule is a line of its state's table", () => {
  const rows = lines.filter((line) => line.startsWith("| `") && line.split("|").length === 7);
  expect(rows).toHaveLength(rulebook().length);
});
