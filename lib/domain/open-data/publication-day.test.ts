import { describe, expect, it } from "vitest";

import { chronicleOf, type StageFact } from "../atlas/chronicle";
import { populationsOf } from "../atlas/places";
import { sheetOf } from "../atlas/sheet";
import type { AtlasCpts } from "../atlas/situation";
import { CENSUS, PLACES } from "../atlas/testing/two-regions";
import { atomFeed } from "./atom";
import { placeNames } from "./cpts-answer";
import { feedEntries } from "./feed";
import { publicationDay, startOfPublicationDay } from "./publication-day";
import { sheetAnswer } from "./sheet-answer";
import { snapshotLines } from "./snapshot/write";

const about = { asOf: "2026-06-30", knownAt: "2026-06-30", demonstration: false };
const asOf = { on: "2026-06-30", knownBefore: Date.parse("2026-06-30T22:00:00Z") };

/** A project validated, recorded at an hour of the ninth of June in Paris. */
function validatedAt(recorded: string): AtlasCpts {
  const fact: StageFact = {
    id: "a",
    stage: "projectValidated",
    effectiveOn: "2026-06-08",
    precision: "day",
    recordedOn: "2026-06-09",
    knownFrom: Date.parse(recorded),
    order: 4,
    replaces: null,
    cancelled: false,
  };
  return {
    reference: "26-2026-0001",
    names: [{ name: "CPTS", since: null, knownFrom: Date.parse(recorded) }],
    departmentCode: "26",
    regionCode: "84",
    chronicle: chronicleOf([fact], []),
  };
}

/** All that leaves the site of it. */
function publishedOf(cpts: AtlasCpts) {
  const names = placeNames(PLACES);
  const register = { cpts: [cpts], today: "2026-06-30", now: asOf.knownBefore };
  return {
    sheet: sheetAnswer(sheetOf(cpts, asOf), {
      names,
      about,
      communes: [],
      page: "/cpts/x",
      self: "/api/v1/cpts/x",
      contact: null,
    }),
    feed: atomFeed({
      origin: "https://jalons.example",
      path: "/api/v1/actes.atom",
      entries: feedEntries(register, [], names),
      updated: 0,
      demonstration: false,
    }),
    snapshot: [
      ...snapshotLines("2026-06", asOf, {
        register: { cpts: [cpts], declarations: new Map() },
        country: { places: PLACES, populations: populationsOf(CENSUS) },
        communeNames: new Map(),
        demonstration: false,
      }),
    ],
  };
}

const tacit = publishedOf(validatedAt("2026-06-08T22:00:41.207Z"));
const decided = publishedOf(validatedAt("2026-06-09T13:12:03.118Z"));

describe("a validation by silence, recorded at midnight, and a decision of the same day", () => {
  it("are the same in public", () => {
    expect(tacit).toEqual(decided);
    expect(tacit.sheet.steps).toMatchObject([{ knownFrom: "2026-06-09" }]);
  });

  it("have no hour", () => {
    expect(JSON.stringify([tacit.sheet, tacit.snapshot])).not.toMatch(/\dT\d\d:/);
    expect(new Set(tacit.feed.match(/\d{4}-[\d-]+T[^<]*/g))).toEqual(
      new Set(["2026-06-08T22:00:00.000Z"]),
    );
  });
});

it("two of one day come in the feed in an order that does not tell their hours", () => {
  const orderOf = (hours: string[]) => {
    const cpts = hours.map((hour, index) => {
      const known = Date.parse(`2026-06-09T${hour}:00:00Z`);
      const { chronicle, ...rest } = validatedAt("2026-06-09T10:00:00Z");
      const stages = chronicle.stages.map((fact) => ({
        ...fact,
        id: `fact-${index}`,
        knownFrom: known,
      }));
      return { ...rest, chronicle: chronicleOf(stages, []) };
    });
    const register = { cpts, today: "2026-06-30", now: asOf.knownBefore };
    return feedEntries(register, [], placeNames(PLACES)).map(({ id }) => id);
  };
  expect(orderOf(["08", "12", "16"])).toEqual(orderOf(["16", "08", "12"]));
});

it("a day is that of Paris, and starts there", () => {
  const late = Date.parse("2026-06-08T22:30:00Z");
  expect(publicationDay(late)).toBe("2026-06-09");
  expect(startOfPublicationDay(late)).toBe(Date.parse("2026-06-08T22:00:00Z"));
});
