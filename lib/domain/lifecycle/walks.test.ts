import fc from "fast-check";
import { expect, test } from "vitest";

import { addDays } from "../shared/plain-date";
import { highestStage, PUBLIC_STAGES, stageAt } from "./milestones";
import type { MoveType } from "./moves";
import { RELATIONS } from "./relations";
import { rulebook } from "./rules";
import { Life } from "./testing/life";

const RULES = new Set(rulebook().map(({ from, move, to }) => `${from} ${move} ${to}`));

/** One step of a walk: some days pass, then somebody takes one of the acts offered, if any. */
const step = fc.record({
  days: fc.nat({ max: 45 }),
  who: fc.nat({ max: 1000 }),
  which: fc.nat({ max: 1000 }),
});

const rules = fc.record({
  letterPolicy: fc.constantFrom("joint" as const, "arsAfterOpinion" as const),
  restartsOnMissingDocuments: fc.boolean(),
});

/** The states that say their public stage; before, a letter may or may not stand. */
const STAGE_OF: Partial<Record<string, (typeof PUBLIC_STAGES)[number]>> = {
  projectValidated: "projectValidated",
  aciNegotiation: "projectValidated",
  aciSigning: "projectValidated",
  aciSigned: "aciSigned",
  operational: "operational",
};

/** Chosen one time in ten, else no walk would go far. */
const DETOURS: MoveType[] = [
  "withdraw",
  "abandon",
  "endCpts",
  "withdrawSubmission",
  "nameLeader",
  "rename",
  "correctDate",
];

const ACTORS = RELATIONS.filter((relation) => !["system", "observer"].includes(relation));

const rank = (stage: unknown) => (PUBLIC_STAGES as readonly unknown[]).indexOf(stage);

function expectStageToKeepUp(life: Life) {
  const needed = STAGE_OF[life.state];
  const highest = highestStage(life.milestones, life.now);
  if (needed) expect(rank(highest)).toBe(rank(needed));
  const isGone = ["withdrawn", "abandoned", "ended"].includes(life.state);
  const shown = stageAt(life.milestones, life.now.slice(0, 10), life.now, "Europe/Paris");
  expect(shown).toBe(isGone ? undefined : highest);
}

function walk(life: Life, steps: { days: number; who: number; which: number }[]) {
  for (const { days, who, which } of steps) {
    life.at(addDays(life.now.slice(0, 10), days));
    const isDetour = which % 10 === 0;
    const relation = life.offers("system").length > 0 ? "system" : ACTORS[who % ACTORS.length];
    if (!relation) continue;
    const moves = life
      .offers(relation)
      .filter((move) => move !== "takeOver" && (isDetour || !DETOURS.includes(move)));
    const move = moves[which % moves.length];
    if (!move) continue;
    const from = life.state;
    life.play(relation, move);
    expect(RULES).toContain(`${from} ${move} ${life.state}`);
    expectStageToKeepUp(life);
  }
}

test("whatever is offered is accepted, and the public stage keeps up with the state", {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(rules, fc.array(step, { minLength: 10, maxLength: 40 }), (some, steps) => {
      const life = new Life(some);
      walk(life, steps);
      expect(life.acts.map(({ version }) => version)).toEqual(life.acts.map((_, n) => n + 1));
    }),
    { numRuns: 60 },
  );
});
