import { randomUUID } from "node:crypto";

import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";

import { MOVE_TYPES, type MoveType } from "@/lib/domain/lifecycle/moves";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import { candidatesFrom } from "@/lib/domain/lifecycle/rules";
import { DOSSIER_STATES, type DossierState } from "@/lib/domain/lifecycle/states";

import { verifyJournals } from "../../journal/verify";
import { resetClock } from "../../seed/scenes/clock";
import { playAll } from "../../seed/scenes/play";
import { reach } from "../../seed/scenes/reach";
import { storeSample } from "../../seed/scenes/sample-file";
import { membersOf, type Played, type Role } from "../../seed/scenes/setting";
import { openTestDatabase } from "../../testing/database";
import { givenPlaces, PEOPLE } from "../../testing/places";
import { sayingFor, VELAY } from "../../testing/velay";
import { readDossier } from "../queries";
import { moveDossier } from "./move-dossier";

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
beforeAll(resetClock);

const ROLES = Object.keys(VELAY.cast) as Role[];

/** A step of the simple model: who tries what, from the current version or a stale one. */
type Step = { who: Role; move: MoveType; isStale: boolean };

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...ROLES),
  move: fc.constantFrom(...MOVE_TYPES.filter((move) => move !== "nameLeader")),
  isStale: fc.nat(9).map((n) => n === 0),
});

/** Mostly a move that the state knows, so that sequences go far. */
const aimed = (state: DossierState, tried: Step, n: number): Step => {
  const known = candidatesFrom(state).filter(({ move }) => move !== "nameLeader");
  const chosen = known[n % Math.max(known.length, 1)];
  return chosen && n % 4 !== 0 ? { ...tried, move: chosen.move } : tried;
};

const targetsOf = (state: DossierState, move: MoveType) =>
  candidatesFrom(state)
    .filter((candidate) => candidate.move === move)
    .map(({ to }) => to);

/** One attempt; the model says what may come of it: one more act of the rulebook, or nothing. */
async function tryStep(dossier: Played, { who, move, isStale }: Step): Promise<Played> {
  const actor = VELAY.cast[who];
  if (!actor) throw new Error(`nobody plays ${who}`);
  const seen = await readDossier(actor, dossier.reference);
  const { payload, content, communes } = sayingFor(dossier, {
    move,
    to: dossier.state,
    relation: who as Relation,
    overlap: seen?.overlap,
  });
  const fileIds = seen
    ? [await storeSample(actor, { id: dossier.id, name: VELAY.name }, "Pièce")]
    : [];
  const moved = await moveDossier(actor, {
    reference: dossier.reference,
    version: dossier.version - (isStale ? 1 : 0),
    move,
    payload,
    content,
    communes: membersOf(communes ?? []),
    fileIds,
    intentId: randomUUID(),
  });
  if (!moved.ok) return dossier;
  expect(isStale).toBe(false);
  expect(moved.value.version).toBe(dossier.version + 1);
  expect(targetsOf(dossier.state, move)).toContain(moved.value.state);
  return { ...dossier, ...moved.value };
}

it("any sequence of attempts leaves an honest journal, and the row is its outcome", async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...DOSSIER_STATES),
      fc.array(fc.tuple(step, fc.nat(97)), { minLength: 4, maxLength: 12 }),
      async (state, steps) => {
        let dossier = await playAll(VELAY, reach(state));
        const first = dossier.version;
        for (const [tried, n] of steps)
          dossier = await tryStep(dossier, aimed(dossier.state, tried, n));
        const seen = await readDossier(PEOPLE.ars, dossier.reference);
        expect(seen).toMatchObject({ state: dossier.state, version: dossier.version });
        accepted += dossier.version - first;
      },
    ),
    { numRuns: 30 },
  );
  expect(accepted).toBeGreaterThan(20);
  expect((await verifyJournals(database.drizzle())).broken).toBeUndefined();
});
