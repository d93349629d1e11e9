import { describe, expect, it } from "vitest";

import { asVisitor } from "../client";
import { openTestDatabase } from "../testing/database";
import { givenPlaces, PEOPLE } from "../testing/places";
import { outcomeOf } from "../testing/raw-acts";
import { importContours, withdrawContours } from "./commands";
import { readContourTopology, readContourVersion } from "./queries";

const database = openTestDatabase(({ owner }) => givenPlaces(owner));

const contours = (credit: string, ...regions: string[]) => ({
  fileName: "communes.geojson",
  sha256: "0".repeat(64),
  credit,
  communeCount: 3,
  topologies: new Map(regions.map((code) => [code, Buffer.from(`${credit} ${code}`)])),
});

const drawn = async (region: string) => {
  const found = await readContourTopology(region);
  return found && [found.topology.toString(), found.credit];
};

const setOf = async (credit: string) => {
  const [row] = await database.query<{ id: string }>(
    "select id from contour_sets where credit = $1",
    [credit],
  );
  return row?.id ?? "";
};

describe("exact contours", () => {
  it("are approximate until somebody imports them", async () => {
    expect(await readContourVersion()).toBe("approximate");
    expect(await drawn("84")).toBeUndefined();
  });

  it("draw the régions that they hold, the last import first, and give way when withdrawn", async () => {
    await importContours(PEOPLE.administrator, contours("Licence A", "84", "11"));
    const first = await readContourVersion();
    await importContours(PEOPLE.administrator, contours("Licence B", "84"));
    const second = await readContourVersion();
    expect(await drawn("84")).toEqual(["Licence B 84", "Licence B"]);
    expect(await drawn("11")).toEqual(["Licence A 11", "Licence A"]);
    expect(new Set(["approximate", first, second]).size).toBe(3);

    await withdrawContours(PEOPLE.administrator, await setOf("Licence B"));
    expect(await drawn("84")).toEqual(["Licence A 84", "Licence A"]);
    expect(await readContourVersion()).toBe(first);
    await withdrawContours(PEOPLE.administrator, await setOf("Licence A"));
    await withdrawContours(PEOPLE.administrator, await setOf("Licence A"));
    expect(await readContourVersion()).toBe("approximate");
  });

  it("keep who imported what, for administrators, and no shape that draws nothing", async () => {
    const seen = await asVisitor((tx) => tx.execute("select from contour_sets"));
    expect(seen.rowCount).toBe(0);
    expect(await database.query("select from contour_topologies")).toEqual([]);
    const sets = await database.query("select from contour_sets where withdrawn_at is not null");
    expect(sets).toHaveLength(2);
  });
});

describe("what is refused", () => {
  it.each(["leader", "arsDirector", "observer"] as const)("to %s: everything", async (name) => {
    const actor = PEOPLE[name];
    expect(await outcomeOf(importContours(actor, contours("x", "84")))).toBe(
      "only_an_administrator_edits_the_reference",
    );
    expect(await outcomeOf(withdrawContours(actor, "00000000-0000-4000-8000-000000000000"))).toBe(
      "only_an_administrator_edits_the_reference",
    );
  });

  it.each([
    ["without a credit", contours(" ", "84"), "contours_have_their_credit"],
    ["of no région", contours("x"), "contours_come_by_region"],
    [
      "of a région that is not there",
      contours("x", "84", "99"),
      "contour_topologies_region_code_regions_code_fk",
    ],
  ])("contours %s, and nothing is kept", async (_, wish, rule) => {
    expect(await outcomeOf(importContours(PEOPLE.administrator, wish))).toBe(rule);
    expect(await readContourVersion()).toBe("approximate");
  });
});
