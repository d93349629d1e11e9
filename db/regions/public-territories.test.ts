import { beforeAll, describe, expect, it } from "vitest";

import { resetClock } from "../seed/scenes/clock";
import { playAll } from "../seed/scenes/play";
import { reach } from "../seed/scenes/reach";
import { openTestDatabase } from "../testing/database";
import { COMMUNES, givenPlaces } from "../testing/places";
import { VELAY } from "../testing/velay";
import { listRegions, readRegion } from "./public-territories";

openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
beforeAll(resetClock);

describe("the public territories of a région", () => {
  it("are those in force: never one under examination, nor a CPTS no longer followed", async () => {
    await playAll(VELAY, reach("letterUnderReview"));
    await playAll(VELAY, reach("ended"));
    expect((await readRegion("84"))?.territories).toEqual([]);

    const { reference } = await playAll(VELAY, reach("projectDrafting"));
    const found = await readRegion("84");
    expect(found?.region).toEqual({ code: "84", name: expect.any(String) });
    expect(found?.territories).toEqual([
      {
        reference,
        name: "CPTS du Velay",
        department: "Haute-Loire",
        stage: "letterValidated",
        reachedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        precision: "day",
        population: 166_000,
        communeCount: 2,
        members: expect.arrayContaining([{ code: COMMUNES.lePuy }, { code: COMMUNES.clermont }]),
      },
    ]);
  });

  it("have no page for a code that is no région's", async () => {
    expect(await readRegion("43")).toBeUndefined();
    expect(await readRegion("'; select")).toBeUndefined();
    expect((await listRegions()).map(({ code }) => code)).toContain("84");
  });
});
