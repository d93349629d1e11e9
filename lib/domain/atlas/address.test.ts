import { describe, expect, it, test } from "vitest";

import { cptsHref, currentHref, referenceOf, slugOf } from "./address";
import type { AtlasCpts } from "./situation";

describe("the slug of a name", () => {
  test.each([
    ["CPTS du Brivadois", "cpts-du-brivadois"],
    ["CPTS de l’Ondaine – Gier", "cpts-de-l-ondaine-gier"],
    ["CPTS Cœur d'Île-de-France", "cpts-coeur-d-ile-de-france"],
    ["CPTS St-Étienne / Forez", "cpts-saint-etienne-forez"],
    ["  ", "cpts"],
    ["健康", "cpts"],
  ])("%s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it("is cut between words, and a word of its own length too", () => {
    const slug = slugOf("CPTS des communes réunies ".repeat(9));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/^cpts-des-communes-reunies.*[a-z]$/);
    expect(slugOf("x".repeat(500))).toHaveLength(80);
  });
});

describe("the address of a sheet", () => {
  it("is its name and its reference, which is read back", () => {
    const href = cptsHref({ name: "CPTS de l’Alta Rocca", reference: "2A-2026-0001" });
    expect(href).toBe("/cpts/cpts-de-l-alta-rocca-2a-2026-0001");
    expect(referenceOf(href.slice("/cpts/".length))).toBe("2A-2026-0001");
  });

  test.each([
    ["43-2026-0007", "43-2026-0007"],
    ["n-importe-quoi-974-2026-0012", "974-2026-0012"],
    ["CPTS-DU-LAC-43-2026-0007", "43-2026-0007"],
    ["cpts-des-12-43-2026-0007", "43-2026-0007"],
    ["cpts-43-2025-43-2026-0007", "43-2026-0007"],
    ["cpts-du-lac", undefined],
    ["cpts-du-lac-43-2026-7", undefined],
    ["43-2026-0007-", undefined],
    ["", undefined],
  ])("%s", (slug, reference) => {
    expect(referenceOf(slug)).toBe(reference);
  });

  it("is that of today, whatever day is asked", () => {
    const cpts: AtlasCpts = {
      reference: "43-2026-0007",
      departmentCode: "43",
      regionCode: "84",
      names: [
        { name: "CPTS du Velay", since: null, knownFrom: 10 },
        { name: "CPTS des Gorges", since: "2026-06-01", knownFrom: 20 },
        { name: "CPTS à venir", since: "2026-12-01", knownFrom: 25 },
      ],
      chronicle: { stages: [], territories: [] },
    };
    expect(currentHref(cpts, { today: "2026-07-01", now: 30 })).toBe(
      "/cpts/cpts-des-gorges-43-2026-0007",
    );
  });
});
