import { describe, expect, it } from "vitest";

import {
  daysLeftInWords,
  dueInWords,
  formatDay,
  formatDayAt,
  formatInstant,
  formatLongDay,
  formatShortDay,
  urgencyOf,
  zoneInWords,
} from "./dates";

/** Tests read better with ordinary spaces. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("days", () => {
  it("writes the first of the month as an ordinal", () => {
    expect(plain(formatDay("2026-12-01"))).toBe("1er décembre 2026");
    expect(plain(formatDay("2026-02-28"))).toBe("28 février 2026");
    expect(plain(formatShortDay("2026-12-01"))).toBe("1er déc. 2026");
    expect(plain(formatLongDay("2026-12-01"))).toBe("mardi 1er décembre 2026");
    expect(plain(formatLongDay("2024-02-29"))).toBe("jeudi 29 février 2024");
  });

  it("never breaks between the day and the month", () => {
    expect(formatDay("2026-11-19")).toBe("19\u00a0novembre 2026");
  });

  it("says no more than what is known", () => {
    expect(plain(formatDayAt("2023-09-20", "day"))).toBe("20 septembre 2023");
    expect(formatDayAt("2023-09-20", "month")).toBe("septembre 2023");
    expect(formatDayAt("2023-09-20", "year")).toBe("2023");
    expect(formatDayAt("2023-09-20", "unknown")).toBe("date non renseignée");
    expect(formatDayAt(null, "day")).toBe("date non renseignée");
  });
});

describe("instants", () => {
  it("are read in the zone of the region", () => {
    const instant = "2026-10-01T12:32:00Z";
    expect(plain(formatInstant(instant, "Europe/Paris"))).toBe("1er octobre 2026 à 14 h 32");
    expect(plain(formatInstant(instant, "Indian/Reunion"))).toBe("1er octobre 2026 à 16 h 32");
    expect(plain(formatInstant(new Date("2026-12-01T23:05:00Z"), "Europe/Paris"))).toBe(
      "2 décembre 2026 à 0 h 05",
    );
    expect(plain(formatInstant("2026-12-02T02:00:00Z", "America/Martinique"))).toBe(
      "1er décembre 2026 à 22 h 00",
    );
  });

  it("name their zone", () => {
    expect(zoneInWords("Europe/Paris")).toBe("heure de Paris");
    expect(zoneInWords("Pacific/Noumea")).toContain("Pacific/Noumea");
  });
});

describe("what is left", () => {
  it.each([
    ["2026-11-19", "12 jours", "dans 12 jours", "soon"],
    ["2026-11-15", "16 jours", "dans 16 jours", "calm"],
    ["2026-11-16", "15 jours", "dans 15 jours", "soon"],
    ["2026-11-24", "7 jours", "dans 7 jours", "urgent"],
    ["2026-11-30", "1 jour", "demain", "urgent"],
    ["2026-12-01", "dernier jour", "aujourd’hui", "urgent"],
    ["2026-12-03", "délai dépassé depuis 2 jours", "en retard de 2 jours", "passed"],
  ])("on %s", (today, left, due, urgency) => {
    expect(plain(daysLeftInWords(today, "2026-12-01"))).toBe(left);
    expect(plain(dueInWords(today, "2026-12-01"))).toBe(due);
    expect(urgencyOf(today, "2026-12-01")).toBe(urgency);
  });
});
