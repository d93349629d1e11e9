import { describe, expect, it } from "vitest";

import { chronicleOf, type StageFact } from "../atlas/chronicle";
import type { AtlasCpts } from "../atlas/situation";
import { atomFeed } from "./atom";
import { feedEntries } from "./feed";

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

const fact = (
  id: string,
  stage: StageFact["stage"],
  known: string,
  more: Partial<StageFact> = {},
): StageFact => ({
  id,
  stage,
  effectiveOn: known,
  precision: "day",
  recordedOn: known,
  knownFrom: at(known),
  order: at(known),
  replaces: null,
  cancelled: false,
  ...more,
});

const cpts = (stages: StageFact[], names = ["CPTS d’Aubrac & <Causses>"]): AtlasCpts => ({
  reference: "12-2026-0001",
  names: names.map((name, index) => ({
    name,
    since: index === 0 ? null : "2026-05-01",
    knownFrom: at(index === 0 ? "2026-01-01" : "2026-05-02"),
  })),
  departmentCode: "12",
  regionCode: "76",
  chronicle: chronicleOf(stages, []),
});

const NAMES = {
  departments: new Map([["12", "Aveyron"]]),
  regions: new Map([["76", "Occitanie"]]),
};

const entriesOf = (register: AtlasCpts[]) =>
  feedEntries({ cpts: register, today: "2026-06-01", now: at("2026-06-01") }, [], NAMES);

describe("the feed", () => {
  it("tells what became public, the last first, and nothing that waits", () => {
    const entries = entriesOf([
      cpts(
        [
          fact("a", "letterValidated", "2026-01-01"),
          fact("b", "letterValidated", "2026-03-01", { replaces: "a" }),
          fact("c", "ended", "2026-04-01"),
          fact("d", "projectValidated", "2026-06-02"),
        ],
        ["CPTS", "CPTS de l’Aubrac"],
      ),
    ]);
    expect(entries.map(({ id, title, summary }) => [id, title, summary])).toMatchInlineSnapshot(`
      [
        [
          "fait/12-2026-0001-nom-1",
          "CPTS de l’Aubrac : nouveau nom",
          "Nouveau nom : CPTS de l’Aubrac. Aveyron, Occitanie.",
        ],
        [
          "fait/c",
          "CPTS de l’Aubrac : n’est plus suivie",
          "Depuis le 1er avril 2026. Aveyron, Occitanie.",
        ],
        [
          "fait/b",
          "CPTS de l’Aubrac : rectification : lettre d’intention validée",
          "Lettre d’intention validée : 1er mars 2026, au lieu de « 1er janvier 2026 ». Aveyron, Occitanie.",
        ],
        [
          "fait/a",
          "CPTS de l’Aubrac : lettre d’intention validée",
          "Depuis le 1er janvier 2026. Aveyron, Occitanie.",
        ],
      ]
    `);
  });

  it("has a hundred entries at most", () => {
    const register = Array.from({ length: 70 }, (_, index) => ({
      ...cpts([
        fact(`a${index}`, "letterValidated", "2026-01-01"),
        fact(`b${index}`, "projectValidated", "2026-02-01"),
      ]),
    }));
    expect(entriesOf(register)).toHaveLength(100);
  });
});

describe("as Atom", () => {
  const feed = (origin: string) =>
    atomFeed({
      origin,
      path: "/api/v1/actes.atom",
      entries: entriesOf([
        cpts(
          [fact("a", "letterValidated", "2026-01-01")],
          ["CPTS \u0007d’Aubrac & <Causses> \ud800"],
        ),
      ]),
      updated: 0,
      demonstration: true,
    });

  it("holds only what XML can hold", () => {
    const xml = feed("https://jalons.example");
    expect(xml).toContain("<title>CPTS d’Aubrac &amp; &lt;Causses&gt;");
    expect([..."\u0007\ud800"].some((character) => xml.includes(character))).toBe(false);
    expect(xml.match(/<(entry|id|updated|title)>/g)).toHaveLength(7);
  });

  it("names entries by the site, whatever its port", () => {
    expect(feed("http://localhost:3000")).toContain("<id>tag:localhost,2026:fait/a</id>");
    expect(feed("https://jalons.example")).toContain('href="https://jalons.example/cpts/');
  });
});
