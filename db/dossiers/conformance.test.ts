import { randomUUID } from "node:crypto";

import { afterEach, beforeAll, describe, expect, it } from "vitest";

import type { MoveType } from "@/lib/domain/lifecycle/moves";
import { RELATIONS, type Relation } from "@/lib/domain/lifecycle/relations";
import { candidatesFrom, decide } from "@/lib/domain/lifecycle/rules";
import { DOSSIER_STATES, type DossierState } from "@/lib/domain/lifecycle/states";

import { type Actor, asActor, SYSTEM } from "../client";
import { clockDay, resetClock, setClock } from "../seed/scenes/clock";
import { play, playAll } from "../seed/scenes/play";
import { reach } from "../seed/scenes/reach";
import type { Played, Scene } from "../seed/scenes/setting";
import { openTestDatabase } from "../testing/database";
import { givenPlaces, PEOPLE } from "../testing/places";
import { insertAct } from "../testing/raw-acts";
import { sayingFor, VELAY } from "../testing/velay";
import { type Dossier, readDossier } from "./queries";

openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
beforeAll(resetClock);

/** Everybody who may come to a dossier of the Haute-Loire, and two who have nothing to do with it. */
const ACTORS: Record<string, Actor> = {
  leader: PEOPLE.leader,
  ars: PEOPLE.ars,
  director: PEOPLE.arsDirector,
  leadCpam: PEOPLE.cpam,
  associatedCpam: PEOPLE.cpam63,
  observer: PEOPLE.observer,
  stranger: PEOPLE.stranger,
  otherArs: PEOPLE.otherArs,
  register: SYSTEM,
};

const letter: Scene[] = [...reach("letterUnderReview")];
const signing: Scene[] = [...reach("aciSigning")];

/** Each state, and the scenes in which a legal fact is out, or half in. */
const SCENES: Record<string, readonly Scene[]> = {
  ...Object.fromEntries(DOSSIER_STATES.map((state) => [state, reach(state)])),
  "letter approved by the ARS": [...letter, { who: "arsOfficer", move: "approveLetter" }],
  "letter approved by the CPAM": [...letter, { who: "leadCpamOfficer", move: "approveLetter" }],
  "contract signed by two": [
    ...signing,
    {
      who: "leadCpamOfficer",
      move: "recordSignature",
      payload: { signatures: [sign("cpts"), sign("leadCpam")] },
    },
  ],
  "contract declared signed by the CPTS": [...signing, { who: "leader", move: "recordSignature" }],
  "withdrawn after the letter": [...reach("projectDrafting"), { who: "leader", move: "withdraw" }],
  "withdrawn after the project": [
    ...reach("projectValidated"),
    { who: "leader", move: "withdraw" },
  ],
};

function sign(party: string) {
  return { party, signedOn: clockDay() };
}

type Shared = NonNullable<Dossier["overlap"]>;
type Attempt = { move: MoveType; to: DossierState; relation: Relation; overlap: Shared };

/** A validation is also tried without a word of what it shares, and with the half of it. */
const everyAttempt = (state: DossierState, overlap: Shared): Attempt[] =>
  candidatesFrom(state).flatMap(({ move, to }) =>
    RELATIONS.flatMap((relation) => {
      const attempt = { move, to, relation };
      const others = move === "validateProject" && overlap.length > 0 ? [[], overlap.slice(1)] : [];
      return [overlap, ...others].map((accepted) => ({ ...attempt, overlap: accepted }));
    }),
  );

const overlapOf = async ({ reference }: Played) =>
  (await readDossier(SYSTEM, reference))?.overlap ?? [];

class Accepted extends Error {}

/** The same act straight into the journal, the application bypassed, then undone. */
async function acceptsInSql(actor: Actor, dossier: Played, attempt: Attempt): Promise<boolean> {
  const { overlap, ...aimed } = attempt;
  const { payload, ...said } = sayingFor(dossier, attempt);
  const tried = asActor(actor, async (tx) => {
    await insertAct(tx, actor, {
      dossierId: dossier.id,
      version: dossier.version + 1,
      from: dossier.state,
      intentId: randomUUID(),
      ...aimed,
      ...said,
      payload: { overlap, ...payload },
    });
    throw new Accepted();
  });
  return tried.then(
    () => false,
    (error: unknown) => error instanceof Accepted,
  );
}

function acceptsInTypeScript(seen: Dossier | undefined, dossier: Played, attempt: Attempt) {
  if (!seen) return false;
  const { payload, communes } = sayingFor(dossier, attempt);
  const decided = decide(seen, { ...attempt, payload, communes, fileIds: ["presumed"] });
  return decided.ok && decided.value.to === attempt.to;
}

const words = ({ move, to, relation, overlap }: Attempt) =>
  `${relation} ${move} → ${to}${overlap.length > 0 ? `, ${overlap.length} shared` : ""}`;

/** Everybody tries everything; returns how many attempts were accepted. */
async function expectConformance(dossier: Played): Promise<number> {
  let total = 0;
  const overlap = await overlapOf(dossier);
  for (const [name, actor] of Object.entries(ACTORS)) {
    const seen = await readDossier(actor, dossier.reference);
    const given: string[] = [];
    const accepted: string[] = [];
    for (const attempt of everyAttempt(dossier.state, overlap)) {
      if (acceptsInTypeScript(seen, dossier, attempt)) given.push(words(attempt));
      if (await acceptsInSql(actor, dossier, attempt)) accepted.push(words(attempt));
    }
    expect(accepted, name).toEqual(given);
    total += accepted.length;
  }
  return total;
}

describe.each(Object.entries(SCENES))("%s", (scene, scenes) => {
  it("PostgreSQL accepts exactly what the rules give, for everybody", async () => {
    const total = await expectConformance(await playAll(VELAY, scenes));
    expect(total > 0).toBe(scene !== "ended");
  });
});

it("a validation beside a validated CPTS accepts all that they share, or is refused", async () => {
  await playAll(VELAY, reach("projectValidated"));
  const dossier = await playAll(VELAY, reach("projectUnderReview"));
  expect(await overlapOf(dossier)).not.toEqual([]);
  expect(await expectConformance(dossier)).toBeGreaterThan(0);
});

describe("after two months of silence", () => {
  const silence = () => setClock(new Date(Date.now() + 63 * 86_400_000));
  const tacit: Scene = { who: "system", move: "deemValidated" };
  afterEach(resetClock);

  it("only the register acts until the tacit validation is recorded", async () => {
    const dossier = await playAll(VELAY, reach("projectSubmitted"));
    await silence();
    const attempts = everyAttempt(dossier.state, await overlapOf(dossier));
    const accepted: string[] = [];
    for (const actor of Object.values(ACTORS))
      for (const attempt of attempts)
        if (await acceptsInSql(actor, dossier, attempt)) accepted.push(words(attempt));
    expect(accepted.map((each) => each.split(",")[0])).toEqual([
      "system deemValidated → projectValidated",
    ]);
  });

  it.each([
    ["tacitly validated", []],
    ["attested", [{ who: "arsDirector", move: "confirmValidation" }]],
    ["in negotiation", [{ who: "leader", move: "openAci" }]],
  ] satisfies [string, Scene[]][])("%s: PostgreSQL and the rules agree", async (_name, then) => {
    let dossier = await playAll(VELAY, reach("projectSubmitted"));
    await silence();
    for (const scene of [tacit, ...then]) dossier = await play(dossier, scene);
    expect(await expectConformance(dossier)).toBeGreaterThan(0);
  });
});
