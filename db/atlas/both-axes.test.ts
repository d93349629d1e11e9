import { afterEach, beforeEach, expect, it } from "vitest";

import { followedAt, stageCounted } from "@/lib/domain/atlas/chronicle";
import { correctableMilestones } from "@/lib/domain/lifecycle/corrections";
import { addDays, startOfDay } from "@/lib/domain/shared/plain-date";

import { readDossier } from "../dossiers/queries";
import { clockDay, resetClock, setClock } from "../seed/scenes/clock";
import { open, play } from "../seed/scenes/play";
import { openTestDatabase } from "../testing/database";
import { givenPlaces, PEOPLE } from "../testing/places";
import { VELAY } from "../testing/velay";
import { readRegister } from "./register";

openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
beforeEach(resetClock);
afterEach(resetClock);

const PARIS = "Europe/Paris";
const NOON = 12 * 3_600_000;

it("an act recorded late and a correction change what is true from when they are known, not before", async () => {
  const today = clockDay();
  const ago = (days: number) => addDays(today, -days);
  const at = (day: string) => setClock(new Date(startOfDay(PARIS, day) + NOON));

  await at(ago(60));
  const taken = await open(VELAY, {
    who: "arsOfficer",
    move: "takeOver",
    payload: {
      to: "operational",
      milestones: [
        { stage: "projectValidated", on: ago(900), precision: "day" },
        { stage: "aciSigned", on: ago(700), precision: "day" },
        { stage: "operational", on: ago(600), precision: "day" },
      ],
    },
  });

  await at(ago(30));
  const seen = await readDossier(PEOPLE.ars, taken.reference);
  const signed = seen && correctableMilestones(seen).find(({ stage }) => stage === "aciSigned");
  const correction = {
    subject: "milestone",
    milestoneId: signed?.id,
    newOn: ago(650),
    precision: "day",
  };
  const content = { reason: "La dernière signature porte une autre date." };
  const proposed = await play(taken, {
    who: "arsOfficer",
    move: "correctDate",
    payload: { phase: "propose", ...correction },
    content,
  });
  await play(proposed, {
    who: "leadCpamOfficer",
    move: "correctDate",
    payload: { phase: "confirm", ...correction, proposalVersion: proposed.version },
    content,
  });

  const [cpts] = [...(await readRegister([taken.id])).values()];
  if (!cpts) throw new Error("taken over, it is public");
  const stage = (on: string, knownOn: string) =>
    stageCounted(
      followedAt(cpts.chronicle, { on, knownBefore: startOfDay(PARIS, addDays(knownOn, 1)) }),
    )?.stage;
  const read = [
    [800, 61],
    [800, 60],
    [680, 31],
    [680, 30],
    [640, 30],
    [901, 0],
    [0, 31],
    [0, 0],
  ].map(([on = 0, known = 0]) => [on, known, stage(ago(on), ago(known))]);
  expect(read).toEqual([
    [800, 61, undefined],
    [800, 60, "projectValidated"],
    [680, 31, "aciSigned"],
    [680, 30, "projectValidated"],
    [640, 30, "aciSigned"],
    [901, 0, undefined],
    [0, 31, "operational"],
    [0, 0, "operational"],
  ]);
});
