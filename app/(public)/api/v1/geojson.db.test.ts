import { expect, it } from "vitest";

import { ask, openDemonstration } from "@/db/testing/open-data";

import * as geojson from "./cpts.geojson/route";
import * as cptsJson from "./cpts.json/route";

openDemonstration();

it("the same CPTS as the list, each with its approximate contour", async () => {
  const answer = await ask(geojson, "?etape=contractSigned");
  expect(answer.headers.get("content-type")).toBe("application/geo+json");
  const { features, total, credits, ...collection } = await answer.json();
  const { items, ...about } = await (await ask(cptsJson, "?etape=contractSigned")).json();
  expect({ total, ...collection }).toEqual({ type: "FeatureCollection", ...about });
  expect(features).toHaveLength(total);
  expect(credits[0]).toContain("IGN");
  for (const { id, geometry, properties } of features) {
    const { communes: _, ...item } = items.find((each: { id: string }) => each.id === id);
    expect(properties).toEqual({ ...item, approximate: true });
    expect(geometry.type).toMatch(/^(Multi)?Polygon$/);
    const [longitude, latitude] = geometry.coordinates.flat(3);
    expect(longitude > -62 && longitude < 56 && latitude > -22 && latitude < 52).toBe(true);
  }
});

it("a CPTS no longer followed has no contour", async () => {
  const { features } = await (await ask(geojson, "?etape=left")).json();
  expect(features.length).toBeGreaterThan(0);
  for (const { geometry, properties } of features) {
    expect(geometry).toBeNull();
    expect(properties.leftOn).not.toBeNull();
  }
});

it("a bad question is refused before anything is sent", async () => {
  expect((await ask(geojson, "?commune=99999")).status).toBe(400);
});
