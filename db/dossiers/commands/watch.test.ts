import { afterEach, beforeAll, expect, it } from "vitest";

import { resetClock, setClock } from "../../seed/scenes/clock";
import { play, playAll } from "../../seed/scenes/play";
import { reach } from "../../seed/scenes/reach";
import type { Played } from "../../seed/scenes/setting";
import { openTestDatabase } from "../../testing/database";
import { givenPlaces, PEOPLE } from "../../testing/places";
import { VELAY } from "../../testing/velay";
import { readDossier } from "../queries";
import { recordPassedTerms } from "./record-passed-term";
import { refreshLetterDeadlines } from "./refresh-deadlines";

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
beforeAll(resetClock);
afterEach(resetClock);

const later = (days: number) => setClock(new Date(Date.now() + days * 86_400_000));

const awaited = async ({ id }: Played) =>
  (
    await database.query<{ debtor: string }>(
      "select debtor from deadlines where dossier_id = $1 and closed_by is null order by 1",
      [id],
    )
  ).map(({ debtor }) => debtor);

it("records what is due, once, and nothing before", async () => {
  const dossiers = [
    await playAll(VELAY, reach("projectSubmitted")),
    await playAll(VELAY, reach("projectClarification")),
  ];
  expect(await recordPassedTerms()).toBe(0);
  await later(70);
  const [one, two] = await Promise.all([recordPassedTerms(), recordPassedTerms()]);
  expect((one ?? 0) + (two ?? 0)).toBe(dossiers.length);
  for (const { reference } of dossiers) {
    const dossier = await readDossier(PEOPLE.ars, reference);
    expect(dossier?.acts.filter(({ move }) => move === "deemValidated")).toHaveLength(1);
  }
});

it("does not need the list of deadlines to find a passed term", async () => {
  const dossier = await playAll(VELAY, reach("projectUnderReview"));
  await database.query("delete from deadlines where dossier_id = $1", [dossier.id]);
  await later(70);
  expect(await recordPassedTerms()).toBe(1);
});

it("gives the turn back to the ARS when the CPAM's answer time passes in silence", async () => {
  let dossier = await playAll(VELAY, reach("letterUnderReview"));
  dossier = await play(dossier, { who: "arsOfficer", move: "approveLetter" });
  expect(await awaited(dossier)).toEqual(["leadCpam"]);
  await later(61);
  await refreshLetterDeadlines();
  await refreshLetterDeadlines();
  expect(await awaited(dossier)).toContain("ars");
});
