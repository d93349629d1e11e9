import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  addDays,
  addMonths,
  dayIn,
  daysBetween,
  isPlainDate,
  laterOf,
  monthEndsBetween,
  startOfDay,
} from "./plain-date";

const anyDay = fc.integer({ min: 0, max: 500_000 }).map((days) => addDays("1600-01-01", days));

describe("a real day", () => {
  test.each(["2026-02-28", "2028-02-29", "2000-02-29", "2026-12-31", "2026-01-01", "0001-01-01"])(
    "%s is one",
    (text) => {
      expect(isPlainDate(text)).toBe(true);
    },
  );

  test.each([
    "2026-02-29",
    "2026-02-30",
    "2100-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-01-32",
    "0000-00-00",
    "2026-1-1",
    "26-01-01",
    "2026/01/01",
    "01/01/2026",
    "2026-01-01T00:00:00Z",
    " 2026-01-01",
    "2026-01-01\n",
    "+002026-01-01",
    "20260101",
    "٢٠٢٦-٠١-٠١",
    "",
    "today",
    "__proto__",
  ])("« %s » is none", (text) => {
    expect(isPlainDate(text)).toBe(false);
  });

  test("every day counted is a real day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isPlainDate(day)).toBe(true);
      }),
    );
  });
});

describe("counting days", () => {
  test.each([
    ["2026-02-28", 1, "2026-03-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-03-28", 2, "2026-03-30"],
    ["2026-10-24", 2, "2026-10-26"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-06-01", 15, "2026-06-16"],
    ["2026-06-01", 0, "2026-06-01"],
  ])("%s and %i days: %s", (day, days, sum) => {
    expect(addDays(day, days)).toBe(sum);
    expect(daysBetween(day, sum)).toBe(days);
  });

  test("forth and back", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });
});

describe("counting months, date to date", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-10-31", 1, "2026-11-30"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-06-15", 12, "2027-06-15"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-05-05", 0, "2026-05-05"],
  ])("%s and %i months: %s", (day, months, sum) => {
    expect(addMonths(day, months)).toBe(sum);
  });

  test("lands in the month meant, never in the next", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        const sum = addMonths(day, months);
        const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(count(sum) - count(day)).toBe(months);
        expect(sum.slice(8) <= day.slice(8)).toBe(true);
      }),
    );
  });
});

describe("the day it is somewhere", () => {
  test.each([
    ["Europe/Paris", "2026-01-10T22:59:59.999Z", "2026-01-10"],
    ["Europe/Paris", "2026-01-10T23:00:00.000Z", "2026-01-11"],
    ["Europe/Paris", "2026-07-10T21:59:59.999Z", "2026-07-10"],
    ["Europe/Paris", "2026-07-10T22:00:00.000Z", "2026-07-11"],
    ["America/Guadeloupe", "2026-07-11T03:59:59.999Z", "2026-07-10"],
    ["America/Cayenne", "2026-07-11T03:00:00.000Z", "2026-07-11"],
    ["Indian/Reunion", "2026-07-10T20:00:00.000Z", "2026-07-11"],
    ["Indian/Mayotte", "2026-07-10T20:59:59.999Z", "2026-07-10"],
    ["America/Miquelon", "2026-07-11T01:59:59.999Z", "2026-07-10"],
    // The hour that Paris lives twice, and the one it skips.
    ["Europe/Paris", "2026-10-25T00:30:00.000Z", "2026-10-25"],
    ["Europe/Paris", "2026-10-25T01:30:00.000Z", "2026-10-25"],
    ["Europe/Paris", "2026-03-29T01:00:00.000Z", "2026-03-29"],
  ])("in %s at %s: %s", (timeZone, instant, day) => {
    expect(dayIn(timeZone, instant)).toBe(day);
    expect(dayIn(timeZone, new Date(instant))).toBe(day);
  });

  test("is always a real day, at most one from that of Greenwich", () => {
    const zones = ["Europe/Paris", "America/Cayenne", "Indian/Reunion", "Pacific/Noumea"];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({
          min: new Date("2016-01-26T00:00:00Z"),
          max: new Date("2100-01-01T00:00:00Z"),
          noInvalidDate: true,
        }),
        (timeZone, instant) => {
          const day = dayIn(timeZone, instant);
          expect(isPlainDate(day)).toBe(true);
          expect(Math.abs(daysBetween(instant.toISOString().slice(0, 10), day))).toBeLessThan(2);
        },
      ),
    );
  });
});

test("the later of several days", () => {
  expect(laterOf(["2026-02-01", "2026-10-01", "2026-09-30"])).toBe("2026-10-01");
  expect(laterOf(["2026-02-01"])).toBe("2026-02-01");
  expect(laterOf([])).toBeUndefined();
});

describe("the first instant of a day", () => {
  test.each([
    ["Europe/Paris", "2026-01-15", "2026-01-14T23:00:00.000Z"],
    ["Europe/Paris", "2026-07-15", "2026-07-14T22:00:00.000Z"],
    ["Europe/Paris", "2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["Europe/Paris", "2026-10-26", "2026-10-25T23:00:00.000Z"],
    ["America/Martinique", "2026-01-15", "2026-01-15T04:00:00.000Z"],
    ["Indian/Reunion", "2026-01-15", "2026-01-14T20:00:00.000Z"],
  ])("in %s, %s starts at %s", (zone, day, instant) => {
    expect(new Date(startOfDay(zone, day)).toISOString()).toBe(instant);
  });

  test("is the first whose day it is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("1990-01-01", days)),
        (day) => {
          const start = startOfDay("Europe/Paris", day);
          expect(dayIn("Europe/Paris", new Date(start))).toBe(day);
          expect(dayIn("Europe/Paris", new Date(start - 1))).toBe(addDays(day, -1));
        },
      ),
      { numRuns: 50 },
    );
  });
});

test.each([
  ["2026-01-15", "2026-03-31", ["2026-01-31", "2026-02-28", "2026-03-31"]],
  ["2027-12-31", "2028-03-30", ["2027-12-31", "2028-01-31", "2028-02-29"]],
  ["2026-01-15", "2026-01-30", []],
  ["2026-03-01", "2026-01-30", []],
])("the ends of months from %s to %s", (first, last, ends) => {
  expect(monthEndsBetween(first, last)).toEqual(ends);
});
