import { beforeEach, describe, expect, it } from "vitest";

import { sheetOf } from "@/lib/domain/atlas/sheet";
import { publicChangeWords, rectificationWords } from "@/lib/domain/atlas/sheet-words";
import type { Situation } from "@/lib/domain/atlas/situation";
import type { DossierState } from "@/lib/domain/lifecycle/states";

import { clockDay, resetClock, setClock } from "../seed/scenes/clock";
import { play, playAll } from "../seed/scenes/play";
import { reach } from "../seed/scenes/reach";
import type { Played } from "../seed/scenes/setting";
import { openTestDatabase } from "../testing/database";
import { COMMUNES, givenPlaces } from "../testing/places";
import { publicDay } from "../testing/public-day";
import { VELAY } from "../testing/velay";
import { readRegister } from "./register";

openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
beforeEach(resetClock);

const called = (name: string, state: DossierState): Promise<Played> =>
  playAll({ ...VELAY, name }, reach(state));

const namesIn = (listed: Situation["lines"] | Situation["left"]) => listed.map(({ name }) => name);

describe("what everybody reads", () => {
  it("begins at the first stage: nothing under examination, refused, withdrawn or opposed", async () => {
    for (const state of [
      "letterUnderReview",
      "letterRefused",
      "projectUnderReview",
      "projectOpposed",
      "withdrawn",
      "abandoned",
    ] as const)
      await called(`CPTS tue : ${state}`, state);
    await called("CPTS finie", "ended");
    await called("CPTS lue", "projectDrafting");
    const day = await publicDay();
    expect(namesIn(day.lines)).toEqual(["CPTS lue"]);
    expect(namesIn(day.left)).toEqual(["CPTS finie"]);
    expect([...(day.lines[0]?.territory?.cover.keys() ?? [])].toSorted()).toEqual(
      [COMMUNES.lePuy, COMMUNES.clermont].toSorted(),
    );
    const register = await readRegister();
    expect([...register.values()].flatMap(({ names }) => names.map(({ name }) => name))).toEqual(
      expect.not.arrayContaining([expect.stringContaining("tue")]),
    );
  });

  it("does not call a CPTS left because its only stage was cancelled, nor says why it was", async () => {
    let dossier = await called("CPTS rectifiée", "projectSubmitted");
    const day = clockDay();
    await setClock(new Date(Date.now() + 70 * 86_400_000));
    dossier = await play(dossier, { who: "system", move: "deemValidated" });
    expect(namesIn((await publicDay()).lines)).toContain("CPTS rectifiée");
    await play(dossier, {
      who: "arsDirector",
      move: "recordTimelyOpposition",
      payload: { signedOn: day, notifiedOn: day },
    });
    const after = await publicDay();
    expect([...namesIn(after.lines), ...namesIn(after.left)]).not.toContain("CPTS rectifiée");

    const cpts = (await readRegister([dossier.id])).get(dossier.id);
    if (!cpts) throw new Error("it has been public: it has a sheet");
    const sheet = sheetOf(cpts, after.asOf);
    expect(sheet.status).toEqual({ kind: "none" });
    const words = [
      ...sheet.rectifications.map(rectificationWords),
      ...sheet.versions.flatMap(({ changes }) => changes.map(publicChangeWords)),
    ].join(" ");
    expect(words).toMatch(/enregistrement corrigé/);
    expect(words).not.toMatch(/oppos|tacite|réput|expres|ne compte plus|annul/i);
  });

  it("holds no word of what is not public, however it is written out", async () => {
    await called("CPTS de la réponse", "projectOpposed");
    await called("CPTS finie autrement", "ended");
    const register = [...(await readRegister()).values()];
    const { asOf } = await publicDay();
    const written = JSON.stringify(
      register.map((cpts) => sheetOf(cpts, asOf)),
      (_, value) => (value instanceof Map ? [...value] : value),
    );
    expect(written).not.toMatch(
      /oppos|deemed|tacit|express|refus|withdr|abandon|endCpts|author|reason/i,
    );
  });
});
