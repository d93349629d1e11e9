import { expect, it } from "vitest";

import { clockDay, resetClock, setClock } from "../seed/scenes/clock";
import { play, playAll } from "../seed/scenes/play";
import { reach } from "../seed/scenes/reach";
import { openTestDatabase } from "../testing/database";
import { givenPlaces } from "../testing/places";
import { VELAY } from "../testing/velay";
import { listPublicly } from "./list-public";

openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});

it("does not call a CPTS left because its only stage was cancelled", async () => {
  await resetClock();
  let dossier = await playAll(VELAY, reach("projectSubmitted"));
  const day = clockDay(VELAY.timeZone);
  await setClock(new Date(Date.now() + 70 * 86_400_000));
  dossier = await play(dossier, { who: "system", move: "deemValidated" });
  expect(await listPublicly({ page: 1 })).toMatchObject({
    total: 1,
    lines: [{ stage: "projectValidated" }],
  });
  await play(dossier, {
    who: "arsDirector",
    move: "recordTimelyOpposition",
    payload: { signedOn: day, notifiedOn: day },
  });
  expect(await listPublicly({ page: 1 })).toMatchObject({
    total: 0,
    lines: [],
    counts: { none: 0, projectValidated: 0 },
  });
  await resetClock();
});
