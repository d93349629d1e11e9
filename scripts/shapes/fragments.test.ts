import { expect, it } from "vitest";

import { giveFragmentsAway } from "./fragments";

const WIDTH = 7;
const labelsOf = (...rows: string[]) => Uint16Array.from(rows.join(""), Number);

it("gives a small piece cut off from its commune to the one around it", () => {
  const labels = labelsOf("0000000", "0111220", "0121220", "0111220", "0000000");
  giveFragmentsAway(labels, WIDTH);
  expect(labels).toEqual(labelsOf("0000000", "0111220", "0111220", "0111220", "0000000"));
});

it("leaves a commune its islands, and an enclave its only cell", () => {
  const labels = labelsOf("0000000", "0111010", "0131000", "0111000", "0000000");
  const before = labels.slice();
  giveFragmentsAway(labels, WIDTH);
  expect(labels).toEqual(before);
});
