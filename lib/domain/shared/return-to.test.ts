import { describe, expect, it, test } from "vitest";

import { returnTo, signInPage } from "./return-to";

describe("the page to come back to", () => {
  test.each([
    ["/dossiers", "/dossiers"],
    ["/dossiers?etape=aciSigned&page=2", "/dossiers?etape=aciSigned&page=2"],
    ["/dossiers/43-2026-0007/lettre?repris=1&_rsc=abc", "/dossiers/43-2026-0007/lettre?repris=1"],
    ["/a/../dossiers", "/dossiers"],
  ])("%s is a page of this site", (asked, page) => {
    expect(returnTo(asked)).toBe(page);
  });

  test.each([
    "",
    "dossiers",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/ /evil.example",
    "/..//evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/connexion",
    "/connexion?retour=/connexion",
    "/deconnexion/envoi",
    "/api/auth/signin",
    `/${"a".repeat(3000)}`,
  ])("%j is not", (asked) => {
    expect(returnTo(asked)).toBeUndefined();
  });

  it("says nothing when there is nowhere to come back to", () => {
    expect(signInPage(undefined)).toBe("/connexion");
    expect(signInPage("//evil.example")).toBe("/connexion");
    expect(signInPage("/dossiers?page=2")).toBe("/connexion?retour=%2Fdossiers%3Fpage%3D2");
    expect(signInPage("/dossiers/nouveau", { lost: true })).toBe(
      "/connexion?retour=%2Fdossiers%2Fnouveau&saisie=perdue",
    );
  });
});
