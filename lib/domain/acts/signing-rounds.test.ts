import { expect, test } from "vitest";

import { lifeIn } from "../lifecycle/testing/scenes";
import { signingRounds } from "./signing-rounds";

const sign = (party: string, signedOn: string) => ({ signatures: [{ party, signedOn }] });

test("no round before the contract is put to signature", () => {
  expect(signingRounds(lifeIn("aciNegotiation"))).toEqual([]);
});

test("a declaration stands until the lead caisse records it", () => {
  const life = lifeIn("aciSigning")
    .at("2026-10-09")
    .play("leader", "recordSignature", sign("cpts", "2026-10-09"));
  const [declared] = signingRounds(life);
  expect(declared?.signatures).toMatchObject([{ party: "cpts", isDeclaration: true }]);

  life.play("leadCpamOfficer", "recordSignature", sign("cpts", "2026-10-08"));
  const [recorded] = signingRounds(life);
  expect(recorded).toMatchObject({
    status: "running",
    signatures: [{ party: "cpts", signedOn: "2026-10-08", isDeclaration: false }],
  });
});

test("a reopened negotiation voids its round and keeps it", () => {
  const life = lifeIn("aciSigning")
    .at("2026-10-09")
    .play("leadCpamOfficer", "recordSignature", sign("cpts", "2026-10-09"))
    .play("arsOfficer", "reopenNegotiation")
    .play("leadCpamOfficer", "openSigning")
    .play("leadCpamOfficer", "recordSignature");
  const [first, second] = signingRounds(life);
  expect(first).toMatchObject({ status: "voided", closing: { move: "reopenNegotiation" } });
  expect(first?.signatures).toHaveLength(1);
  expect(second).toMatchObject({ status: "signed", closing: { move: "recordSignature" } });
  expect(second?.signatures).toHaveLength(4);
});
