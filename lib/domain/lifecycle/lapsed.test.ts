import { expect, test } from "vitest";

import { lapsedWord } from "./lapsed";
import type { Life } from "./testing/life";
import { lifeIn } from "./testing/scenes";

const lapsed = ({ acts }: Life) =>
  acts.flatMap((act) => {
    const word = lapsedWord(acts, act);
    return word ? [`${act.move}: ${word}`] : [];
  });

const examined = () =>
  lifeIn("letterUnderReview")
    .play("arsOfficer", "approveLetter")
    .play("leadCpamOfficer", "giveLetterOpinion");

const VOIDED = ["approveLetter: caduque", "giveLetterOpinion: caduc"];

test("what leaves the letter without validating it voids its approvals and opinions", () => {
  expect(lapsed(examined())).toEqual([]);
  expect(lapsed(examined().play("arsOfficer", "askLetterClarification"))).toEqual(VOIDED);
  expect(lapsed(examined().play("arsOfficer", "refuseLetter"))).toEqual(VOIDED);
  expect(lapsed(examined().play("leader", "withdrawSubmission"))).toEqual(VOIDED);
  expect(lapsed(examined().play("leader", "submitHealthProject"))).toEqual(VOIDED);
});

test("those that validated it stand, whatever follows", () => {
  const life = examined().play("leadCpamOfficer", "approveLetter");
  expect(lapsed(life.play("leader", "submitHealthProject"))).toEqual([]);
});

test("signatures are void when the negotiation reopens, and stand once the contract is signed", () => {
  const declared = () => lifeIn("aciSigning").play("leader", "recordSignature");
  expect(lapsed(declared())).toEqual([]);
  expect(lapsed(declared().play("leadCpamOfficer", "reopenNegotiation"))).toEqual([
    "recordSignature: annulées",
  ]);
  expect(lapsed(declared().play("leadCpamOfficer", "recordSignature"))).toEqual([]);
});
