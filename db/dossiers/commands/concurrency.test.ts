import { randomUUID } from "node:crypto";

import { beforeEach, describe, expect, it } from "vitest";

import type { Relation } from "@/lib/domain/lifecycle/relations";
import { legalTerm } from "@/lib/domain/lifecycle/term";
import { dayIn } from "@/lib/domain/shared/plain-date";

import type { Actor } from "../../client";
import { verifyJournals } from "../../journal/verify";
import { resetClock, setClock } from "../../seed/scenes/clock";
import { playAll } from "../../seed/scenes/play";
import { reach } from "../../seed/scenes/reach";
import type { Played } from "../../seed/scenes/setting";
import { openTestDatabase } from "../../testing/database";
import { givenPlaces, PEOPLE } from "../../testing/places";
import { sayingFor, VELAY } from "../../testing/velay";
import { type Dossier, readDossier } from "../queries";
import { type MoveInput, moveDossier } from "./move-dossier";
import { openDossier } from "./open-dossier";
import { recordPassedTerm } from "./record-passed-term";

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
beforeEach(resetClock);

type Choice = Pick<MoveInput, "move"> & { relation: Relation };

/** What the director accepts of a project that is shared with the ones validated before it. */
const validating = async ({ reference }: Played) => ({
  move: "validateProject" as const,
  relation: "arsDirector" as const,
  overlap: (await readDossier(PEOPLE.arsDirector, reference))?.overlap,
});

const inputFor = (
  dossier: Played,
  { overlap, ...choice }: Choice & Pick<Dossier, "overlap">,
  intentId = randomUUID(),
): MoveInput => ({
  ...sayingFor(dossier, { ...choice, overlap, to: dossier.state }),
  communes: [],
  reference: dossier.reference,
  version: dossier.version,
  intentId,
  ...choice,
});

const outcome = (moved: Awaited<ReturnType<typeof moveDossier>>) =>
  moved.ok ? "done" : moved.failure;

const actsOf = async ({ reference }: Played) =>
  (await readDossier(PEOPLE.ars, reference))?.acts ?? [];

async function expectHonestJournals() {
  expect((await verifyJournals(database.drizzle())).broken).toBeUndefined();
}

describe("intents", () => {
  it("fifty equal ones in parallel are one act and one answer", async () => {
    const dossier = await playAll(VELAY, reach("projectSubmitted"));
    const input = inputFor(dossier, { move: "acknowledgeComplete", relation: "arsOfficer" });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => moveDossier(PEOPLE.ars, input)),
    );
    const answer = {
      ok: true,
      value: { version: dossier.version + 1, state: "projectUnderReview" },
    };
    expect(answers).toEqual(answers.map(() => answer));
    expect(await actsOf(dossier)).toHaveLength(dossier.version + 1);
  });

  it("the same one with other content is a conflict", async () => {
    const dossier = await playAll(VELAY, reach("projectUnderReview"));
    const first = inputFor(dossier, await validating(dossier));
    expect(outcome(await moveDossier(PEOPLE.arsDirector, first))).toBe("done");
    const other = { ...first, content: { ...first.content, signatory: "Quelqu’un d’autre" } };
    expect(outcome(await moveDossier(PEOPLE.arsDirector, other))).toBe("intentConflict");
  });

  it("one used twice to open gives one dossier", async () => {
    const input = {
      move: "createProject" as const,
      payload: { departmentCode: "43", leadCaisseId: VELAY.leadCaisseId, leaderIds: [] },
      content: { name: "CPTS du Mézenc" },
      intentId: randomUUID(),
    };
    const opened = await Promise.all(
      Array.from({ length: 10 }, () => openDossier(PEOPLE.leader, input)),
    );
    expect(new Set(opened.map((each) => each.ok && each.value.reference)).size).toBe(1);
    expect(opened.every(({ ok }) => ok)).toBe(true);
  });
});

describe("two people at once", () => {
  it("opposite decisions: one wins, the other is told that the dossier moved", async () => {
    const dossier = await playAll(VELAY, reach("projectUnderReview"));
    const validation = inputFor(dossier, await validating(dossier));
    const outcomes = await Promise.all([
      moveDossier(PEOPLE.arsDirector, validation),
      moveDossier(PEOPLE.ars, inputFor(dossier, { move: "opposeProject", relation: "arsOfficer" })),
    ]);
    expect(outcomes.map(outcome).toSorted()).toEqual(["done", "movedMeanwhile"]);
    expect(await actsOf(dossier)).toHaveLength(dossier.version + 1);
  });

  it("a race of signatures completes the contract once", async () => {
    const dossier = await playAll(VELAY, reach("aciSigning"));
    const recording = (actor: Actor, party: string) =>
      moveDossier(actor, {
        ...inputFor(dossier, { move: "recordSignature", relation: "leadCpamOfficer" }),
        payload: { signatures: [{ party, signedOn: dayIn("Europe/Paris", new Date()) }] },
      });
    const people = [PEOPLE.cpam, PEOPLE.colleague];
    const outcomes = await Promise.all(
      ["cpts", "leadCpam", "ars", "cpts", "ars"].map((party, n) =>
        recording(people[n % 2] ?? PEOPLE.cpam, party),
      ),
    );
    expect(outcomes.map(outcome).toSorted()).toEqual([
      "done",
      ...Array.from({ length: 4 }, () => "movedMeanwhile"),
    ]);
    const seen = await readDossier(PEOPLE.cpam, dossier.reference);
    expect(seen?.state).toBe("aciSigning");
  });

  it("twenty openings in one département have twenty numbers without a gap", async () => {
    const opened = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        openDossier(PEOPLE.leader, {
          move: "createProject",
          payload: { departmentCode: "63", leadCaisseId: CAISSE_63, leaderIds: [] },
          content: { name: `CPTS n° ${n}` },
          intentId: randomUUID(),
        }),
      ),
    );
    const numbers = opened
      .map((each) => (each.ok ? Number(each.value.reference.split("-").at(-1)) : 0))
      .toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });
});

const CAISSE_63 = "00000000-0000-4000-b000-000000000063";

describe("at the term", () => {
  /** The instant at which the last day of the two months ends, in Paris. */
  const endOfTerm = (termOn: string) => {
    for (const offset of ["+01:00", "+02:00"]) {
      const midnight = new Date(`${termOn}T23:59:59.999${offset}`);
      const next = new Date(midnight.getTime() + 1);
      if (dayIn("Europe/Paris", midnight) === termOn && dayIn("Europe/Paris", next) > termOn)
        return midnight;
    }
    throw new Error(`no midnight ends ${termOn}`);
  };

  it("opposition or tacit validation, never both, whoever comes first", async () => {
    for (const early of [400, 60, 0]) {
      await resetClock();
      const dossier = await playAll(VELAY, reach("projectUnderReview"));
      const seen = await readDossier(PEOPLE.ars, dossier.reference);
      const receivedOn = dayIn("Europe/Paris", seen?.acts[1]?.madeAt ?? "");
      await setClock(new Date(endOfTerm(legalTerm(receivedOn)).getTime() - early));
      const oppose = () =>
        moveDossier(
          PEOPLE.arsDirector,
          inputFor(dossier, { move: "opposeProject", relation: "arsDirector" }),
        );
      await Promise.all([
        ...Array.from({ length: 5 }, oppose),
        ...Array.from({ length: 5 }, () => recordPassedTerm(dossier.reference)),
      ]);
      const last = (await actsOf(dossier)).at(-1);
      const isInTime =
        last !== undefined && dayIn("Europe/Paris", last.madeAt) <= legalTerm(receivedOn);
      expect(last?.move).toBe(isInTime ? "opposeProject" : "deemValidated");
    }
  });

  it("whoever opens a passed dossier finds it validated, and is told that it moved", async () => {
    const dossier = await playAll(VELAY, reach("projectUnderReview"));
    await setClock(new Date(Date.now() + 70 * 86_400_000));
    const late = await moveDossier(
      PEOPLE.arsDirector,
      inputFor(dossier, { move: "opposeProject", relation: "arsDirector" }),
    );
    expect(outcome(late)).toBe("movedMeanwhile");
    expect((await actsOf(dossier)).at(-1)?.move).toBe("deemValidated");
    expect(await recordPassedTerm(dossier.reference)).toBe(false);
  });
});

it("leaves journals that verify", expectHonestJournals);
