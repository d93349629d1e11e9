import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays, addMonths, dayIn, daysBetween } from "../shared/plain-date";
import { isTermPassed, legalTerm, receiptOf, runningTerm, tacitEffect, termStart } from "./term";
import { Life } from "./testing/life";
import { lifeIn } from "./testing/scenes";

/** Every day from the law's year on, for four centuries of leap years. */
const anyDay = fc.integer({ min: 0, max: 400 * 365 }).map((days) => addDays("2016-01-26", days));

describe("two months, date to date", () => {
  test.each([
    ["2026-06-01", "2026-08-01"],
    ["2026-06-15", "2026-08-15"],
    ["2026-11-15", "2027-01-15"],
    ["2026-12-01", "2027-02-01"],
    ["2026-12-31", "2027-02-28"],
    ["2026-12-30", "2027-02-28"],
    ["2026-12-29", "2027-02-28"],
    ["2026-12-28", "2027-02-28"],
    ["2027-12-31", "2028-02-29"],
    ["2027-12-30", "2028-02-29"],
    ["2027-12-29", "2028-02-29"],
    ["2027-12-28", "2028-02-28"],
    ["2099-12-31", "2100-02-28"],
    ["2028-02-29", "2028-04-29"],
    ["2026-02-28", "2026-04-28"],
    ["2026-01-31", "2026-03-31"],
    ["2026-07-31", "2026-09-30"],
    ["2026-08-31", "2026-10-31"],
    ["2026-04-30", "2026-06-30"],
    ["2026-09-30", "2026-11-30"],
  ])("received on %s, until %s", (receivedOn, term) => {
    expect(legalTerm(receivedOn)).toBe(term);
    expect(tacitEffect(term)).toBe(addDays(term, 1));
  });

  test("always 59 to 62 days", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const days = daysBetween(day, legalTerm(day));
        expect(days).toBeGreaterThanOrEqual(59);
        expect(days).toBeLessThanOrEqual(62);
      }),
    );
  });

  test("a later receipt never ends earlier", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (day, later) => {
        expect(legalTerm(addDays(day, later)) >= legalTerm(day)).toBe(true);
      }),
    );
  });

  test("the same day of the month, or that month's last", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const term = legalTerm(day);
        const isLast = addDays(term, 1).endsWith("-01");
        expect(term.slice(8) === day.slice(8) || isLast).toBe(true);
        expect(term.slice(0, 7)).toBe(addMonths(`${day.slice(0, 7)}-01`, 2).slice(0, 7));
      }),
    );
  });
});

const received = (timeZone: string, at: string) => {
  const life = new Life({}, timeZone).at("2026-01-05").play("leader", "createProject");
  return life.at(at).play("leader", "submitHealthProject");
};

describe("the day is the territory's", () => {
  test.each([
    ["America/Cayenne", "2026-06-10T23:30:00-03:00", "2026-06-10"],
    ["Europe/Paris", "2026-06-10T23:30:00+02:00", "2026-06-10"],
    ["Indian/Reunion", "2026-06-10T23:30:00+04:00", "2026-06-10"],
    ["America/Cayenne", "2026-06-11T02:30:00Z", "2026-06-10"],
    ["Europe/Paris", "2026-06-11T02:30:00Z", "2026-06-11"],
    ["Indian/Reunion", "2026-06-10T20:30:00Z", "2026-06-11"],
    ["Europe/Paris", "2026-06-10T20:30:00Z", "2026-06-10"],
    ["Pacific/Noumea", "2026-06-10T20:30:00Z", "2026-06-11"],
  ])("in %s a deposit made at %s is received on %s", (timeZone, at, day) => {
    const life = received(timeZone, at);
    const dossier = life.seenBy("leader");
    const [deposit] = life.acts.slice(-1);
    expect(deposit && receiptOf(dossier, deposit)).toBe(day);
    expect(runningTerm(dossier)).toBe(legalTerm(day));
  });

  test.each([
    // The clocks of Paris go forward on 29 March 2026, back on 25 October.
    ["Europe/Paris", "2026-01-29T11:00:00Z", "2026-03-29T21:59:59Z"],
    ["Europe/Paris", "2026-01-28T11:00:00Z", "2026-03-28T22:59:59Z"],
    ["Europe/Paris", "2026-08-25T11:00:00Z", "2026-10-25T22:59:59Z"],
    ["Europe/Paris", "2026-08-24T11:00:00Z", "2026-10-24T21:59:59Z"],
    ["Indian/Reunion", "2026-06-10T11:00:00Z", "2026-08-10T19:59:59Z"],
    ["America/Cayenne", "2026-06-10T11:00:00Z", "2026-08-11T02:59:59Z"],
    ["America/Martinique", "2026-06-10T11:00:00Z", "2026-08-11T03:59:59Z"],
  ])("in %s, received at %s, opposed until %s and not a second later", (timeZone, at, last) => {
    const life = received(timeZone, at).at(last);
    expect(isTermPassed(life.seenBy("system"))).toBe(false);
    expect(life.refusal("arsDirector", "opposeProject")).toBeUndefined();
    life.at(new Date(Date.parse(last) + 1000).toISOString());
    expect(isTermPassed(life.seenBy("system"))).toBe(true);
    expect(life.refusal("arsDirector", "opposeProject")).toBeDefined();
  });

  test("the two sides meet: at every instant an opposition or a silence, never both nor none", () => {
    const zones = ["Europe/Paris", "America/Cayenne", "Indian/Reunion", "Pacific/Noumea"];
    const start = Date.parse("2026-01-01T00:00:00Z");
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 3 * 366 * 24 * 60 }),
        fc.integer({ min: 58 * 24 * 60, max: 63 * 24 * 60 }),
        (timeZone, minute, later) => {
          const at = start + minute * 60_000;
          const life = new Life({}, timeZone).at(new Date(at).toISOString());
          life.play("leader", "createProject").play("leader", "submitHealthProject");
          life.at(new Date(at + later * 60_000).toISOString());
          const opposed = life.refusal("arsDirector", "opposeProject") === undefined;
          const silent = life.offers("system").includes("deemValidated");
          expect(opposed).toBe(!silent);
          const term = legalTerm(dayIn(timeZone, new Date(at)));
          expect(opposed).toBe(dayIn(timeZone, life.now) <= term);
        },
      ),
    );
  });
});

describe("what the term is counted from", () => {
  test("no term runs before the project, nor once it is decided", () => {
    for (const state of ["projectDrafting", "projectOpposed", "projectValidated"] as const) {
      expect(runningTerm(lifeIn(state).seenBy("leader"))).toBeUndefined();
    }
  });

  test("the day received on paper, when an institution says it", () => {
    const life = lifeIn("projectDrafting").at("2026-06-10");
    life.play("arsOfficer", "submitHealthProject", { receivedOn: "2026-05-31" });
    expect(runningTerm(life.seenBy("arsOfficer"))).toBe("2026-07-31");
  });

  test("the receipt as last rectified, by two persons", () => {
    const life = lifeIn("projectDrafting").at("2026-06-10");
    life.play("arsOfficer", "submitHealthProject", { receivedOn: "2026-06-09" });
    const rectify = (newOn: string) => {
      const actVersion = life.acts.findLast(({ move }) => move === "submitHealthProject")?.version;
      const content = {
        subject: "receipt",
        actVersion,
        newOn,
        precision: "day",
        milestoneId: null,
      };
      life.play("arsOfficer", "correctDate", { phase: "propose", ...content }, "first");
      expect(runningTerm(life.seenBy("arsOfficer"))).not.toBe(legalTerm(newOn));
      const proposalVersion = life.acts.length;
      life.play("arsDirector", "correctDate", { phase: "confirm", ...content, proposalVersion });
      expect(runningTerm(life.seenBy("arsOfficer"))).toBe(legalTerm(newOn));
    };
    rectify("2026-06-02");
    rectify("2026-06-03");
  });

  test("missing documents: nothing while awaited, then their receipt", () => {
    const life = lifeIn("projectIncomplete");
    expect(termStart(life.seenBy("leader"))).toBeUndefined();
    expect(runningTerm(life.seenBy("leader"))).toBeUndefined();
    expect(isTermPassed(life.at("2030-01-01").seenBy("leader"))).toBe(false);
    life.at("2026-07-20").play("arsOfficer", "sendMissingDocuments", { receivedOn: "2026-07-18" });
    expect(runningTerm(life.seenBy("leader"))).toBe("2026-09-18");
    life.at("2026-07-21").play("arsOfficer", "acknowledgeComplete");
    expect(runningTerm(life.seenBy("leader"))).toBe("2026-09-18");
  });

  test("missing documents: no other act meanwhile starts the term", () => {
    const life = lifeIn("projectIncomplete").play("arsOfficer", "nameLeader");
    expect(runningTerm(life.seenBy("leader"))).toBeUndefined();
  });

  test("missing documents: those of an earlier submission count no more", () => {
    const life = lifeIn("projectIncomplete").play("leader", "sendMissingDocuments");
    life.at("2026-06-20").play("leader", "withdrawSubmission");
    life.at("2026-07-01").play("leader", "submitHealthProject");
    expect(runningTerm(life.seenBy("leader"))).toBe("2026-09-01");
    life.play("arsOfficer", "askMissingDocuments");
    expect(runningTerm(life.seenBy("leader"))).toBeUndefined();
    life.at("2026-07-08").play("leader", "sendMissingDocuments");
    expect(runningTerm(life.seenBy("leader"))).toBe("2026-09-08");
  });

  test("missing documents: the first term goes on where they do not restart it", () => {
    const life = lifeIn("projectIncomplete", { restartsOnMissingDocuments: false });
    expect(runningTerm(life.seenBy("leader"))).toBe("2026-08-01");
    life.at("2026-07-20").play("leader", "sendMissingDocuments");
    expect(runningTerm(life.seenBy("leader"))).toBe("2026-08-01");
  });

  test("a new submission starts anew, whatever was asked before", () => {
    const life = lifeIn("projectIncomplete").at("2026-07-01").play("leader", "withdrawSubmission");
    expect(runningTerm(life.seenBy("leader"))).toBeUndefined();
    life.at("2026-07-10").play("leader", "submitHealthProject");
    expect(runningTerm(life.seenBy("leader"))).toBe("2026-09-10");
  });

  test("questions on the merits do not stop it", () => {
    expect(runningTerm(lifeIn("projectClarification").seenBy("leader"))).toBe("2026-08-01");
  });
});
