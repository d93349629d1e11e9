import { expect, it, test } from "vitest";

import type { DossierState } from "../lifecycle/states";
import { lifeIn } from "../lifecycle/testing/scenes";
import { CHANGEABLE_STATES } from "./change";
import { effectiveOn, isAmendmentNeeded } from "./effect";
import { acceptedBy, Proposal } from "./testing/proposal";

const dated = (ars: string, cpam: string) =>
  acceptedBy()
    .play("arsOfficer", "acceptChange", { payload: { documentOn: ars } })
    .play("leadCpamOfficer", "acceptChange", { payload: { documentOn: cpam } }).change;

it("counts from the later of the two acceptances", () => {
  expect(effectiveOn(dated("2026-11-03", "2026-11-02"))).toBe("2026-11-03");
  expect(effectiveOn(dated("2026-11-02", "2026-12-01"))).toBe("2026-12-01");
});

it("is known before the second acceptance is recorded", () => {
  const { change } = acceptedBy().play("arsOfficer", "acceptChange", {
    payload: { documentOn: "2026-11-03" },
  });
  expect(effectiveOn(change, "2026-11-01")).toBe("2026-11-03");
  expect(effectiveOn(change, "2026-11-05")).toBe("2026-11-05");
  expect(effectiveOn(new Proposal().change)).toBeUndefined();
});

test.each(CHANGEABLE_STATES)("an avenant is needed in %s once a contract is signed", (state) => {
  const { milestones, now } = lifeIn(state);
  const signed: DossierState[] = ["aciSigned", "operational"];
  expect(isAmendmentNeeded(milestones, now)).toBe(signed.includes(state));
});
