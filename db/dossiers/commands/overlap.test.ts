import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { placesOf } from "@/lib/domain/lifecycle/shared-place";

import { type Actor, asActor, SYSTEM } from "../../client";
import { verifyJournals } from "../../journal/verify";
import { playAcceptances, playProposal } from "../../seed/scenes/change";
import { resetClock, setClock } from "../../seed/scenes/clock";
import { playAll } from "../../seed/scenes/play";
import { reach } from "../../seed/scenes/reach";
import type { Played, Scene } from "../../seed/scenes/setting";
import { readEffects } from "../../territory/effects";
import { openTestDatabase } from "../../testing/database";
import { givenPlaces, PEOPLE } from "../../testing/places";
import { sayingFor, VELAY } from "../../testing/velay";
import { readHistory } from "../history";
import { type Dossier, readDossier } from "../queries";
import { moveDossier } from "./move-dossier";
import { recordPassedTerm } from "./record-passed-term";

/** Places of their own for each story: what one validates is not shared with the others. */
const PLACES = Array.from({ length: 14 }, (_, n) => `430${n + 10}`);

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
  for (const code of PLACES)
    await owner.query(
      `insert into communes (code, name, search_name, department_code, region_code, population, vintage)
       values ($1, 'Commune ' || $1, $1, '43', '84', 1000, 2023)`,
      [code],
    );
});
beforeAll(resetClock);

const place = (n: number) => PLACES[n] as string;

const played = (name: string, codes: readonly string[], scenes: readonly Scene[]) =>
  playAll({ ...VELAY, name, communes: codes }, scenes);

const examined = (codes: readonly string[]) =>
  played("CPTS examinée", codes, reach("projectUnderReview"));
const validated = (codes: readonly string[]) =>
  played("CPTS validée", codes, reach("projectValidated"));

const seen = async ({ reference }: Played, actor: Actor = PEOPLE.arsDirector) =>
  (await readDossier(actor, reference)) as Dossier;

type Said = { overlap?: unknown; reasons?: string | undefined };

const validate = async (dossier: Played, { overlap, reasons = "Entente écrite." }: Said = {}) => {
  const { payload, content } = sayingFor(dossier, {
    move: "validateProject",
    to: "projectValidated",
    relation: "arsDirector",
  });
  return moveDossier(PEOPLE.arsDirector, {
    reference: dossier.reference,
    version: dossier.version,
    move: "validateProject",
    relation: "arsDirector",
    payload: overlap === undefined ? payload : { ...payload, overlap },
    content: { ...content, overlapReasons: reasons },
    intentId: randomUUID(),
  });
};

const NOT_ACCEPTED = {
  ok: false,
  failure: {
    kind: "factsMissing",
    move: "validateProject",
    missing: ["overlapAccepted"],
    unblockedBy: ["arsDirector", "arsOfficer"],
  },
};

describe("a project that shares two communes with a validated CPTS", () => {
  let other: Played;
  let dossier: Played;
  beforeAll(async () => {
    other = await validated([place(0), place(1), place(2)]);
    dossier = await examined([place(0), place(1), place(3)]);
  });

  it("says so where it may be validated, with names, and nowhere else", async () => {
    const { overlap } = await seen(dossier);
    expect(overlap).toEqual(
      [place(0), place(1)].map((code) => ({
        reference: other.reference,
        name: "CPTS validée",
        code,
        commune: `Commune ${code}`,
        inhabitants: 1000,
      })),
    );
    expect((await seen(other)).overlap).toBeUndefined();
  });

  it("says it to its leader and to the institutions, not to an observer", async () => {
    for (const actor of [PEOPLE.leader, PEOPLE.ars, PEOPLE.cpam, SYSTEM])
      expect((await seen(dossier, actor)).overlap).toHaveLength(2);
    const letter = await played(
      "CPTS observée",
      [place(0)],
      [...reach("projectDrafting"), { who: "leader", move: "submitHealthProject" }],
    );
    expect((await seen(letter, PEOPLE.ars)).overlap).toHaveLength(1);
    expect((await seen(letter, PEOPLE.observer)).overlap).toEqual([]);
  });

  it("is not validated without a word, nor for a part of what is shared", async () => {
    expect(await validate(dossier)).toEqual(NOT_ACCEPTED);
    const [first] = placesOf((await seen(dossier)).overlap ?? []);
    expect(await validate(dossier, { overlap: [first] })).toEqual(NOT_ACCEPTED);
  });

  it("is not validated without reasons, nor for what is not shared", async () => {
    const overlap = placesOf((await seen(dossier)).overlap ?? []);
    expect(await validate(dossier, { overlap, reasons: "  " })).toMatchObject({
      failure: { invalid: {} },
    });
    const more = [...overlap, { ...overlap[0], code: place(3) }];
    expect(await validate(dossier, { overlap: more })).toEqual(NOT_ACCEPTED);
    const fewer = overlap.map((each) => ({ ...each, inhabitants: 1 }));
    expect(await validate(dossier, { overlap: fewer })).toEqual(NOT_ACCEPTED);
  });

  it("is validated when all of it is accepted; the act says what, its content says why", async () => {
    const overlap = placesOf((await seen(dossier)).overlap ?? []);
    const moved = await validate(dossier, { overlap, reasons: "Entente du 3 mars." });
    expect(moved).toMatchObject({ ok: true, value: { state: "projectValidated" } });
    const [line] = await readHistory(PEOPLE.leader, await seen(dossier), dossier.version + 1);
    expect(line?.payload["overlap"]).toEqual(overlap);
    expect(line?.content["overlapReasons"]).toBe("Entente du 3 mars.");
  });
});

describe("a change of territory", () => {
  const change = async (scope: "proposed" | "accepted") => {
    const other = await validated([place(10)]);
    const proposed = await playProposal(other, {
      communes: [{ code: place(10) }, { code: place(11) }],
    });
    if (scope === "accepted") await playAcceptances(other, proposed);
    return other.reference;
  };
  const claimed = async (actor: Actor) => {
    const { effects } = await readEffects(actor, { members: [{ code: place(11) }] });
    return effects.shared.map(({ reference, claim }) => `${reference} ${claim}`);
  };

  it("is seen by the institutions while it is examined, and blocks nothing", async () => {
    const reference = await change("proposed");
    expect(await claimed(PEOPLE.otherArs)).toEqual([`${reference} submitted`]);
    for (const actor of [PEOPLE.leader, PEOPLE.observer]) expect(await claimed(actor)).toEqual([]);
    expect((await seen(await examined([place(11)]))).overlap).toEqual([]);
  });

  it("counts for everybody once it is accepted, and blocks", async () => {
    const reference = await change("accepted");
    expect(await claimed(PEOPLE.observer)).toEqual([`${reference} inForce`]);
    const { overlap } = await seen(await examined([place(11)]));
    expect(overlap?.map((each) => each.reference)).toEqual([reference]);
  });
});

it("is said to nobody who does not read the history, even asked past the application", async () => {
  await validated([place(9)]);
  const dossier = await examined([place(9)]);
  const told = (actor: Actor) =>
    asActor(actor, async (tx) => {
      const { rows } = await tx.execute(sql`select from blocking_overlap(${dossier.id})`);
      return rows.length;
    });
  expect(await told(PEOPLE.ars)).toBe(1);
  for (const actor of [PEOPLE.otherArs, PEOPLE.otherLeader, PEOPLE.observer, PEOPLE.cpam971])
    expect(await told(actor)).toBe(0);
});

describe("what does not stand in the way", () => {
  it("a letter validated, a project under examination, a CPTS that has ended or left", async () => {
    await played("CPTS en lettre", [place(4)], reach("projectDrafting"));
    await examined([place(4)]);
    await played("CPTS finie", [place(4)], reach("ended"));
    await played(
      "CPTS partie",
      [place(4)],
      [...reach("projectValidated"), { who: "leader", move: "withdraw" }],
    );
    const dossier = await examined([place(4)]);
    expect((await seen(dossier)).overlap).toEqual([]);
    expect((await validate(dossier)).ok).toBe(true);
  });
});

it("of two projects that share a commune and are validated at once, one has to accept", async () => {
  const one = await examined([place(5)]);
  const two = await examined([place(5)]);
  const gate = await database.owner.connect();
  await gate.query("begin");
  await gate.query("select lock_territories_in_force()");
  const both = Promise.all([validate(one), validate(two)]);
  await vi.waitFor(async () => {
    const [waiting] = await database.query<{ n: number }>(
      "select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted",
    );
    expect(waiting?.n).toBe(2);
  });
  await gate.query("commit");
  gate.release();
  const outcomes = await both;
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toEqual(NOT_ACCEPTED);
});

describe("a tacit validation", () => {
  afterEach(resetClock);
  const afterSilence = () => setClock(new Date(Date.now() + 63 * 86_400_000));

  it("ignores what is shared and flags it", async () => {
    const other = await validated([place(6), place(7)]);
    const dossier = await examined([place(6), place(8)]);
    await afterSilence();
    expect(await recordPassedTerm(dossier.reference)).toBe(true);
    const { acts, state } = await seen(dossier);
    expect(state).toBe("projectValidated");
    expect(acts.at(-1)).toMatchObject({
      move: "deemValidated",
      payload: { overlap: [{ reference: other.reference, code: place(6), inhabitants: 1000 }] },
    });
  });

  it("flags nothing when nothing is shared", async () => {
    const dossier = await examined([place(12)]);
    await afterSilence();
    expect(await recordPassedTerm(dossier.reference)).toBe(true);
    expect((await seen(dossier)).acts.at(-1)?.payload).not.toHaveProperty("overlap");
  });
});

it("leaves honest journals", async () => {
  expect((await verifyJournals(database.drizzle())).broken).toBeUndefined();
});
