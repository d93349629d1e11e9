import { describe, expect, it } from "vitest";

import { activeDossierFilters, dossierQuery, readDossierFilters } from "./dossier-filters";

const usual = { sort: "mouvement", descending: true, page: 1 };

describe("the filters of the list of dossiers", () => {
  it("asks for the latest acts first when nothing is asked", () => {
    expect(readDossierFilters({})).toEqual({ filters: usual, ignored: [] });
    expect(dossierQuery({})).toBe("");
  });

  it("reads and writes every filter", () => {
    const url = {
      q: "Brioude",
      etape: "aciSigned",
      etat: "aciSigning",
      dep: "2A",
      qui: "cpam",
      tri: "nom",
      sens: "desc",
      page: "3",
    };
    const { filters, ignored } = readDossierFilters(url);
    expect(ignored).toEqual([]);
    expect(filters).toEqual({
      text: "Brioude",
      stage: "aciSigned",
      state: "aciSigning",
      departmentCode: "2A",
      party: "cpam",
      sort: "nom",
      descending: true,
      page: 3,
    });
    expect(Object.fromEntries(new URLSearchParams(dossierQuery(filters)))).toEqual(url);
  });

  it("leaves out what it does not know, and says so", () => {
    const { filters, ignored } = readDossierFilters({
      etape: "constructor",
      etat: "new",
      dep: "43'; drop table",
      qui: "__proto__",
      tri: "id",
      page: "-1",
    });
    expect(filters).toEqual(usual);
    expect(ignored).toHaveLength(6);
  });

  it("takes the first of several values, and says so", () => {
    const { filters, ignored } = readDossierFilters({ dep: ["43", "42"] });
    expect(filters).toMatchObject({ departmentCode: "43" });
    expect(ignored).toEqual([
      "«\u202fDépartement\u202f» est donné plusieurs fois\u00a0: seul le premier compte.",
    ]);
  });

  it.each(["0", "1e9", "99999999999", "2.5", "NaN", "٣"])("has no page %s", (page) => {
    expect(readDossierFilters({ page }).filters.page).toBe(1);
  });

  it("takes controls and long texts for what they are", () => {
    expect(readDossierFilters({ q: "a\u0000b" }).filters.text).toBe("a b");
    expect(readDossierFilters({ q: "a".repeat(201) })).toMatchObject({
      filters: usual,
      ignored: [expect.stringContaining("trop long")],
    });
  });

  it("names each active filter and how to take it away", () => {
    const { filters } = readDossierFilters({ q: "Sud", dep: "43", tri: "nom", page: "2" });
    expect(activeDossierFilters(filters, () => "Haute-Loire")).toEqual([
      { label: "«\u202fSud\u202f»", without: "?dep=43&tri=nom" },
      { label: "Haute-Loire", without: "?q=Sud&tri=nom" },
    ]);
  });
});
