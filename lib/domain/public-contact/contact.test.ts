import { describe, expect, test } from "vitest";

import { typed } from "../acts/testing/context-in";
import { readContact } from "./contact";

describe("what a leader gives for publication", () => {
  test("one way at least, with the consent", () => {
    expect(
      readContact(
        typed({ courriel: "Contact@Velay.fr ", site: "www.cpts-velay.fr", accord: "oui" }),
      ),
    ).toEqual({
      ok: true,
      value: { email: "contact@velay.fr", phone: null, website: "https://www.cpts-velay.fr/" },
    });
    expect(readContact(typed({ telephone: "04 71 00 00 00", accord: "oui" }))).toMatchObject({
      ok: true,
      value: { phone: "04 71 00 00 00" },
    });
  });

  test.each([
    ["nothing", { accord: "oui" }, ["courriel"]],
    ["no consent", { courriel: "contact@velay.fr" }, ["accord"]],
    ["no address", { courriel: "contact", accord: "oui" }, ["courriel"]],
    ["no number", { telephone: "bureau", accord: "oui" }, ["telephone"]],
    ["a script", { site: "javascript:alert(1)", accord: "oui" }, ["site"]],
    ["a password in the address", { site: "https://a:b@velay.fr", accord: "oui" }, ["site"]],
    ["no site", { site: "velay", accord: "oui" }, ["site"]],
    ["an endless address", { site: `velay.fr/${"a".repeat(300)}`, accord: "oui" }, ["site"]],
  ])("refused: %s", (_, values, names) => {
    const read = readContact(typed(values));
    expect(Object.keys(read.ok ? {} : read.failure)).toEqual(names);
  });
});
