import { randomUUID } from "node:crypto";

import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "../../client";
import { moveDossier } from "../../dossiers/commands/move-dossier";
import { verifyJournals } from "../../journal/verify";
import { playAnswer, playProposal } from "../../seed/scenes/change";
import { clockDay, resetClock } from "../../seed/scenes/clock";
import { playAll } from "../../seed/scenes/play";
import { reach } from "../../seed/scenes/reach";
import type { Played } from "../../seed/scenes/setting";
import { readTerritoryInForce } from "../../territory/in-force";
import { openTestDatabase } from "../../testing/database";
import { COMMUNES, givenPlaces, PEOPLE } from "../../testing/places";
import { VELAY } from "../../testing/velay";
import type { ChangeAnswer, ChangeMoved } from "../answers";
import { readChange, readChanges } from "../queries";
import { type ChangeMoveInput, moveChange } from "./move-change";
import { proposeChange } from "./propose-change";

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
beforeAll(resetClock);

const { leader, ars, cpam } = PEOPLE;
const communes = [{ code: COMMUNES.lePuy }];

const outcome = (answer: ChangeAnswer) =>
  answer.ok ? answer.value.state : typeof answer.failure === "string" ? answer.failure : "refused";

async function given() {
  const dossier = await playAll(VELAY, reach("operational"));
  return { dossier, proposed: await playProposal(dossier, { communes }) };
}

const acceptance = (dossier: Played, { number, version }: ChangeMoved): ChangeMoveInput => ({
  reference: dossier.reference,
  number,
  version,
  move: "acceptChange",
  payload: { documentOn: clockDay() },
  content: {},
  intentId: randomUUID(),
});

const accepting = (actor: Actor, dossier: Played, seen: ChangeMoved) =>
  moveChange(actor, acceptance(dossier, seen));

describe("intents", () => {
  it("fifty equal acceptances in parallel are one act and one answer", async () => {
    const { dossier, proposed } = await given();
    const input = acceptance(dossier, proposed);
    const answers = await Promise.all(Array.from({ length: 50 }, () => moveChange(ars, input)));
    const answer = { ok: true, value: { number: 1, version: 2, state: "proposed" } };
    expect(answers).toEqual(answers.map(() => answer));
    const found = await readChange(ars, dossier.reference, 1);
    expect(found?.change.acts).toHaveLength(2);
  });

  it("fifty equal proposals in parallel are one change", async () => {
    const dossier = await playAll(VELAY, reach("operational"));
    const input = {
      reference: dossier.reference,
      inForce: (await readTerritoryInForce(leader, dossier.id))?.key ?? "",
      kind: "revision" as const,
      reasons: "Une commune nous quitte.",
      communes,
      fileIds: [],
      intentId: randomUUID(),
    };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => proposeChange(leader, input)),
    );
    expect(answers).toEqual(
      answers.map(() => ({ ok: true, value: { number: 1, version: 1, state: "proposed" } })),
    );
    expect(await readChanges(leader, dossier.id)).toHaveLength(1);
  });
});

describe("two at once", () => {
  it("acceptances: the second is told that the change moved, then completes it", async () => {
    const { dossier, proposed } = await given();
    const answers = await Promise.all([
      accepting(ars, dossier, proposed),
      accepting(cpam, dossier, proposed),
    ]);
    expect(answers.map(outcome).toSorted()).toEqual(["movedMeanwhile", "proposed"]);
    const late = answers[0].ok ? cpam : ars;
    const again = await accepting(late, dossier, { ...proposed, version: 2 });
    expect(outcome(again)).toBe("accepted");
  });

  it("an acceptance and a withdrawal: one wins, never both", async () => {
    const { dossier, proposed } = await given();
    const first = await playAnswer(dossier, proposed, { who: "arsOfficer", move: "acceptChange" });
    const answers = await Promise.all([
      accepting(cpam, dossier, first),
      moveChange(leader, {
        ...acceptance(dossier, first),
        move: "withdrawChange",
        payload: {},
      }),
    ]);
    expect(answers.map(outcome)).toContain("movedMeanwhile");
    const found = await readChange(leader, dossier.reference, 1);
    const inForce = await readTerritoryInForce(leader, dossier.id);
    expect(inForce?.key === "modification-1").toBe(found?.change.state === "accepted");
  });

  it("two proposals of two leaders' pages: one is examined", async () => {
    const dossier = await playAll(VELAY, reach("operational"));
    const inForce = (await readTerritoryInForce(leader, dossier.id))?.key ?? "";
    const proposing = () =>
      proposeChange(leader, {
        reference: dossier.reference,
        inForce,
        kind: "revision",
        reasons: "Une commune nous quitte.",
        communes,
        fileIds: [],
        intentId: randomUUID(),
      });
    const answers = await Promise.all([proposing(), proposing(), proposing()]);
    expect(answers.map(outcome).toSorted()).toEqual(["proposed", "refused", "refused"]);
  });

  it("an acceptance and the end of the CPTS: the territory is not that of a CPTS left before", async () => {
    const { dossier, proposed } = await given();
    const first = await playAnswer(dossier, proposed, { who: "arsOfficer", move: "acceptChange" });
    const [answer, ended] = await Promise.all([
      accepting(cpam, dossier, first),
      moveDossier(ars, {
        reference: dossier.reference,
        version: dossier.version,
        move: "endCpts",
        payload: { ground: "dissolution", endedOn: clockDay() },
        content: { reason: "Dissolution." },
        intentId: randomUUID(),
      }),
    ]);
    expect(ended.ok).toBe(true);
    expect(["accepted", "refused"]).toContain(outcome(answer));
  });
});

it("leaves journals that verify", async () => {
  expect((await verifyJournals(database.drizzle())).broken).toBeUndefined();
});
