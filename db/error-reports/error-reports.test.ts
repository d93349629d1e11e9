import { beforeAll, describe, expect, it } from "vitest";

import { countWaiting } from "../dossiers/waiting";
import { resetClock } from "../seed/scenes/clock";
import type { Played } from "../seed/scenes/setting";
import { openTestDatabase } from "../testing/database";
import { givenDossier } from "../testing/given-dossier";
import { givenPlaces, PEOPLE } from "../testing/places";
import { outcomeOf } from "../testing/raw-acts";
import { answerReport } from "./answer";
import { findPublicCpts, listOpenReports, listReportsOf } from "./queries";
import { reportError } from "./report";

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});

const REPORT = { message: "Le Puy n’en est pas.", email: "lecteur@exemple.fr" };
const FOLLOWING = [PEOPLE.leader, PEOPLE.ars, PEOPLE.arsDirector, PEOPLE.cpam, PEOPLE.cpam63];
const OTHERS = [PEOPLE.otherLeader, PEOPLE.ars63, PEOPLE.otherArs, PEOPLE.cpam75, PEOPLE.observer];

describe.sequential("an error that a reader reports", () => {
  let dossier: Played;
  let hidden: Played;
  beforeAll(async () => {
    await resetClock();
    dossier = await givenDossier({ moves: "projectDrafting" });
    hidden = await givenDossier({ moves: "letterUnderReview", name: "CPTS cachée" });
  });

  it("is of a public CPTS only", async () => {
    expect(await findPublicCpts(dossier.reference)).toMatchObject({ reference: dossier.reference });
    expect(await findPublicCpts(hidden.reference)).toBeUndefined();
    for (const reference of [hidden.reference, "43-1999-0001", "'; select"])
      expect(await reportError(reference, REPORT)).toEqual({ ok: false, failure: "notFound" });
    expect(await database.query("select from error_reports")).toEqual([]);
  });

  it("waits for its leaders, its ARS and its caisses, and for nobody else", async () => {
    const before = await Promise.all(FOLLOWING.map(countWaiting));
    expect(await reportError(dossier.reference, REPORT)).toEqual({ ok: true, value: true });
    for (const [n, actor] of FOLLOWING.entries()) {
      expect(await listOpenReports(actor)).toMatchObject([
        { reference: dossier.reference, ...REPORT },
      ]);
      expect(await countWaiting(actor)).toBe((before[n] ?? 0) + 1);
    }
    for (const actor of OTHERS) expect(await listOpenReports(actor)).toEqual([]);
  });

  it("is closed for all by the first who answers; the address goes", async () => {
    const [report] = await listOpenReports(PEOPLE.leader);
    const id = report?.id ?? "";
    for (const actor of OTHERS)
      expect(await answerReport(actor, { id, answer: "Non." })).toMatchObject({ ok: false });
    const both = await Promise.all([
      answerReport(PEOPLE.leader, { id, answer: "Corrigé par le porteur." }),
      answerReport(PEOPLE.ars, { id, answer: "Corrigé par l’ARS." }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, failure: "closedMeanwhile" });
    for (const actor of FOLLOWING) expect(await listOpenReports(actor)).toEqual([]);
    expect(await listReportsOf(PEOPLE.cpam, dossier.id)).toMatchObject([
      {
        email: null,
        closed: { answer: expect.stringMatching(/^Corrigé/), by: expect.any(String) },
      },
    ]);
    expect(
      await outcomeOf(
        database.query("update error_reports set answer = 'Autre' where id = $1", [id]),
      ),
    ).toBe("a_report_is_closed_once");
  });

  it("does not pile up without end on one CPTS", async () => {
    for (let n = 0; n < 50; n += 1) await reportError(dossier.reference, REPORT);
    expect(await reportError(dossier.reference, REPORT)).toEqual({
      ok: false,
      failure: "tooMany",
    });
  });
});
