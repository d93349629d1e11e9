import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { PUBLIC_STAGES } from "../lifecycle/milestones";
import { type CountedPlace, censusOf, coverOf, populationOf } from "./counting";
import { effectsOf, isBlockingClaim, type OtherTerritory } from "./effects";
import type { Member } from "./part";

const place = (
  code: string,
  population: number,
  parentCode: string | null = null,
): CountedPlace => ({
  code,
  population,
  parentCode,
  departmentCode: code.slice(0, 2),
  regionCode: code.slice(0, 1),
});

/** The communes of the mock-up, a neighbour beyond, and a city with two arrondissements. */
const census = censusOf([
  place("43112", 14_942),
  place("43148", 855),
  place("43232", 333),
  place("43079", 286),
  place("43040", 6_700),
  place("63113", 147_000),
  place("75056", 37_000),
  place("75101", 16_000, "75056"),
  place("75102", 21_000, "75056"),
]);

const whole = (...codes: string[]): Member[] => codes.map((code) => ({ code }));

const brivadois: OtherTerritory = {
  reference: "43-2024-0001",
  name: "CPTS du Brivadois",
  stage: "aciSigned",
  claim: "inForce",
  members: whole("43148", "43232", "43079", "43040"),
};

const own = whole("43112", "43148", "43232", "43079");

describe("the territory of the mock-up", () => {
  const effects = effectsOf({ census, own, others: [brivadois], covered: brivadois.members });

  it("shares three communes and 1 474 inhabitants with a contracted CPTS", () => {
    expect(effects.shared).toEqual([
      {
        reference: "43-2024-0001",
        name: "CPTS du Brivadois",
        stage: "aciSigned",
        claim: "inForce",
        isBlocking: true,
        communes: [
          { code: "43148", inhabitants: 855 },
          { code: "43232", inhabitants: 333 },
          { code: "43079", inhabitants: 286 },
        ],
        inhabitants: 1_474,
      },
    ]);
    expect(effects.blocking).toEqual({ communes: 3, inhabitants: 1_474 });
  });

  it("gains the others, and leaves nobody of the département without CPTS", () => {
    expect(effects.population).toBe(16_416);
    expect(effects.gained).toBe(14_942);
    expect(effects.departments).toEqual([
      {
        code: "43",
        before: { inhabitants: 14_942, cells: 1 },
        after: { inhabitants: 0, cells: 0 },
      },
    ]);
    expect(effects.regions.map(({ code }) => code)).toEqual(["4"]);
  });

  it("says what is left without the shared communes", () => {
    expect(effects.withoutShared).toEqual({ communes: 1, population: 14_942, sizeClass: "T1" });
  });
});

describe("a change of the territory in force", () => {
  const changed = (members: Member[]) =>
    effectsOf({ census, own: members, others: [], covered: whole("43040"), replaced: own });

  it("gains what it adds, not what was there already", () => {
    const effects = changed([...own, ...whole("63113", "43040")]);
    expect(effects.gained).toBe(147_000);
    expect(effects.departments).toEqual([
      {
        code: "43",
        before: { inhabitants: 0, cells: 0 },
        after: { inhabitants: 0, cells: 0 },
      },
      {
        code: "63",
        before: { inhabitants: 147_000, cells: 1 },
        after: { inhabitants: 0, cells: 0 },
      },
    ]);
  });

  it("leaves without CPTS those whom it takes out and nobody else holds", () => {
    const effects = changed(whole("43112", "43040"));
    expect(effects.gained).toBe(-1_474);
    expect(effects.departments[0]?.after).toEqual({ inhabitants: 1_474, cells: 3 });
  });
});

describe("what blocks", () => {
  it.each([
    ["letterValidated", "inForce", false],
    ["projectValidated", "inForce", true],
    ["aciSigned", "inForce", true],
    ["operational", "inForce", true],
    [null, "inForce", false],
    ["operational", "submitted", false],
  ] as const)("%s, %s: %s", (stage, claim, blocks) => {
    expect(isBlockingClaim({ stage, claim })).toBe(blocks);
  });

  it("a letter shares without blocking, and counts as covering", () => {
    const letter = { ...brivadois, stage: "letterValidated" } as const;
    const effects = effectsOf({ census, own, others: [letter], covered: letter.members });
    expect(effects.blocking).toEqual({ communes: 0, inhabitants: 0 });
    expect(effects.inForce).toEqual({ communes: 3, inhabitants: 1_474 });
    expect(effects.withoutShared.population).toBe(14_942);
    expect(effects.gained).toBe(14_942);
  });

  it("tells of a submitted territory only what is not in force already", () => {
    const submitted: OtherTerritory = {
      ...brivadois,
      claim: "submitted",
      members: whole("43148", "43112"),
    };
    const { shared, gained } = effectsOf({
      census,
      own,
      others: [submitted, brivadois],
      covered: brivadois.members,
    });
    expect(shared.map(({ claim, communes }) => [claim, communes.map(({ code }) => code)])).toEqual([
      ["inForce", ["43148", "43232", "43079"]],
      ["submitted", ["43112"]],
    ]);
    expect(gained).toBe(14_942);
  });
});

it("meets an arrondissement in its city, either way", () => {
  const city = { ...brivadois, members: whole("75056") };
  const district = { ...brivadois, members: whole("75102") };
  const shared = (own: Member[], other: OtherTerritory) =>
    effectsOf({ census, own, others: [other], covered: other.members }).shared[0]?.communes;
  expect(shared(whole("75102"), city)).toEqual([{ code: "75102", inhabitants: 21_000 }]);
  expect(shared(whole("75056"), district)).toEqual([{ code: "75102", inhabitants: 21_000 }]);
});

describe("parts of a commune", () => {
  const part = (code: string, permille: number, text: string): Member => ({
    code,
    part: { permille, text },
  });
  const against = (own: Member, other: Member) =>
    effectsOf({
      census,
      own: [own],
      others: [{ ...brivadois, members: [other] }],
      covered: [other],
    });

  it("share nobody when they are other parts, somebody when they are more than the whole", () => {
    const north = part("63113", 400, "Nord");
    expect(against(north, part("63113", 500, "Sud")).shared).toEqual([]);
    expect(against(north, part("63113", 700, "Sud")).blocking).toEqual({
      communes: 1,
      inhabitants: 14_700,
    });
  });

  it("share what is theirs when they bear one name, or with the whole commune", () => {
    const north = part("63113", 400, "IRIS 01, 02");
    expect(against(north, part("63113", 300, "iris 01 02")).blocking.inhabitants).toBe(44_100);
    expect(against(north, { code: "63113" }).blocking.inhabitants).toBe(58_800);
    expect(against(north, { code: "63113" }).gained).toBe(0);
  });
});

describe("on any territories", () => {
  const codes = census.cells.map(({ code }) => code);
  const member: fc.Arbitrary<Member> = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...codes, "75056", "99999").map((code) => ({ code })) },
    fc.record({
      code: fc.constantFrom(...codes),
      part: fc.record({
        permille: fc.integer({ min: 1, max: 999 }),
        text: fc.constantFrom("Nord", "Sud", "Est"),
      }),
    }),
  );
  const members = fc.uniqueArray(member, { selector: ({ code }) => code, maxLength: 8 });
  const other: fc.Arbitrary<OtherTerritory> = fc.record({
    reference: fc.constantFrom("a", "b", "c", "d"),
    name: fc.constant("CPTS"),
    stage: fc.constantFrom(null, ...PUBLIC_STAGES),
    claim: fc.constantFrom("inForce", "submitted"),
    members,
  });
  const others = fc.uniqueArray(other, {
    selector: ({ reference, claim }) => `${reference} ${claim}`,
    maxLength: 5,
  });
  const coveredBy = (those: readonly OtherTerritory[]) =>
    those
      .filter(({ claim, stage }) => claim === "inForce" && stage !== null)
      .flatMap((each) => each.members);
  const ask = (own: Member[], those: OtherTerritory[]) =>
    effectsOf({ census, own, others: those, covered: coveredBy(those) });

  it("nobody is gained, shared or left out twice", () => {
    fc.assert(
      fc.property(members, others, (own, those) => {
        const effects = ask(own, those);
        const { population, gained, blocking, inForce, departments, regions } = effects;
        expect(gained).toBeGreaterThanOrEqual(0);
        expect(gained).toBeLessThanOrEqual(population);
        expect(blocking.inhabitants).toBeLessThanOrEqual(inForce.inhabitants);
        expect(inForce.inhabitants).toBeLessThanOrEqual(population);
        // A started inhabitant counts in each of the two figures.
        expect(Math.abs(population - inForce.inhabitants - gained)).toBeLessThanOrEqual(
          2 * coverOf(census, own).size,
        );
        for (const each of effects.shared) expect(each.inhabitants).toBeLessThanOrEqual(population);
        const lost = (areas: typeof departments) =>
          areas.reduce((sum, { before, after }) => sum + before.inhabitants - after.inhabitants, 0);
        expect(lost(departments)).toBe(gained);
        expect(lost(regions)).toBe(gained);
      }),
    );
  });

  it("two CPTS share the same people, whichever asks", () => {
    fc.assert(
      fc.property(members, members, (own, theirs) => {
        const seen = (a: Member[], b: Member[]) =>
          ask(a, [{ ...brivadois, members: b }]).shared[0]?.communes ?? [];
        expect(seen(own, theirs)).toEqual(seen(theirs, own));
      }),
    );
  });

  it("the order of the others changes nothing, and who shares nothing changes nothing", () => {
    fc.assert(
      fc.property(members, others, (own, those) => {
        expect(ask(own, those.toReversed())).toEqual(ask(own, those));
        const touching = new Set(coverOf(census, own).keys());
        const far = those.filter(
          (each) => ![...coverOf(census, each.members).keys()].some((code) => touching.has(code)),
        );
        const near = those.filter((each) => !far.includes(each));
        expect(ask(own, near).shared).toEqual(ask(own, those).shared);
      }),
    );
  });

  it("a territory that is its own neighbour is shared whole", () => {
    fc.assert(
      fc.property(members, (own) => {
        const { population, blocking, gained, withoutShared } = ask(own, [
          { ...brivadois, members: own },
        ]);
        expect(blocking.inhabitants).toBe(population);
        expect(gained).toBe(0);
        expect(withoutShared.population).toBe(0);
        expect(population).toBe(populationOf(coverOf(census, own)));
      }),
    );
  });
});
