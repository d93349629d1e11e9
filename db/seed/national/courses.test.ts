import { describe, expect, it } from "vitest";

import type { PlainDate } from "@/lib/domain/shared/plain-date";

import { anchorsUntil, remaining } from "./anchors";
import { Chance } from "./chance";
import type { Course } from "./course";
import { drawCourses } from "./courses";

const NOTHING = { letterValidated: 0, projectValidated: 0, contractSigned: 0 };
const SCENES = { letterValidated: 5, projectValidated: 2, contractSigned: 7 };

const drawn = (today: PlainDate, held = NOTHING, scale = 1) => {
  const anchors = remaining(
    anchorsUntil(today),
    (on) => (on < "2023-01-01" ? NOTHING : held),
    scale,
  );
  return { anchors, courses: drawCourses(anchors, { chance: new Chance(43), scale }) };
};

const isFollowed = ({ letterOn, endedOn, leftOn, resumedOn }: Course, on: PlainDate) =>
  letterOn <= on &&
  !(endedOn !== undefined && endedOn <= on) &&
  !(leftOn !== undefined && leftOn <= on && !(resumedOn !== undefined && resumedOn <= on));

function counted(courses: readonly Course[], on: PlainDate) {
  const counts = { ...NOTHING };
  for (const course of courses.filter((each) => isFollowed(each, on))) {
    const { projectOn, signedOn } = course;
    if (signedOn !== undefined && signedOn <= on) counts.contractSigned += 1;
    else if (projectOn !== undefined && projectOn <= on) counts.projectValidated += 1;
    else counts.letterValidated += 1;
  }
  return counts;
}

describe("the courses of a country", () => {
  it.each([
    ["2026-11-24", NOTHING, 1],
    ["2026-11-24", SCENES, 1],
    ["2027-08-01", SCENES, 1],
    ["2025-06-02", SCENES, 1],
    ["2024-06-01", NOTHING, 1],
    ["2026-11-24", NOTHING, 3],
  ] as const)("meet each anchor until %s, beside what is held, %#", (today, held, scale) => {
    const { anchors, courses } = drawn(today, held, scale);
    for (const { on, ...counts } of anchors) expect(counted(courses, on)).toEqual(counts);
  });

  it("are the same at each draw, each step after the one before", () => {
    const { courses } = drawn("2026-11-24");
    expect(drawn("2026-11-24").courses).toEqual(courses);
    for (const { letterOn, projectOn, signedOn, endedOn, leftOn, resumedOn } of courses) {
      const life = [letterOn, leftOn, resumedOn, projectOn, signedOn, endedOn].filter(
        (on) => on !== undefined,
      );
      expect(life).toEqual(life.toSorted());
      expect(new Set(life).size).toBe(life.length);
    }
  });

  it("are in June 2021 those of the régions that were published", () => {
    const { courses } = drawn("2026-11-24");
    const of = (region: string) => courses.filter((course) => course.region === region);
    const signed = (region: string) =>
      of(region).filter(({ signedOn }) => signedOn !== undefined && signedOn <= "2021-06-30")
        .length;
    const born = (region: string) =>
      of(region).filter(({ letterOn }) => letterOn <= "2021-06-30").length;
    expect([signed("24"), signed("75")]).toEqual([18, 5]);
    expect(Math.abs(signed("11") - 20)).toBeLessThanOrEqual(2);
    expect([born("11"), born("75")]).toEqual([54, 36]);
  });
});
