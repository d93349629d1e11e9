import { beforeAll, describe, expect, it } from "vitest";

import { RELATIONS, type Relation } from "@/lib/domain/lifecycle/relations";
import { CHANGEABLE_STATES, type ChangeForDecision } from "@/lib/domain/territory-change/change";
import type { ChangeMove } from "@/lib/domain/territory-change/moves";
import { changeCandidatesFrom, decideChange } from "@/lib/domain/territory-change/rules";
import type { ChangeState } from "@/lib/domain/territory-change/states";

import { type Actor, asActor, SYSTEM } from "../client";
import { readDossier } from "../dossiers/queries";
import { playAcceptances, playAnswer, playProposal } from "../seed/scenes/change";
import { clockDay, resetClock } from "../seed/scenes/clock";
import { play, playAll } from "../seed/scenes/play";
import { reach } from "../seed/scenes/reach";
import type { Played, Scene } from "../seed/scenes/setting";
import { openTestDatabase } from "../testing/database";
import { COMMUNES, givenPlaces, PEOPLE } from "../testing/places";
import { insertChangeAct, RawChange } from "../testing/raw-changes";
import { VELAY } from "../testing/velay";
import { type Change, changeToPropose, findChange } from "./queries";

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

const communes = [
  { code: COMMUNES.lePuy },
  { code: COMMUNES.clermont },
  { code: COMMUNES.brioude },
];

type Attempt = { move: ChangeMove; to: ChangeState; relation: Relation };

const saying = (move: ChangeMove, dossier: Played) => ({
  payload:
    move === "proposeChange"
      ? { kind: "revision", dossierId: dossier.id, inForce: "acte-2" }
      : move === "acceptChange"
        ? { documentOn: clockDay() }
        : {},
  content: { reasons: "Une raison." },
  ...(move === "proposeChange" && { communes }),
});

class Accepted extends Error {}

/** The same act straight into the journal, the application bypassed, then undone. */
async function acceptsInSql(
  actor: Actor,
  dossier: Played,
  change: Pick<Change, "id" | "version" | "state"> | undefined,
  { move, to, relation }: Attempt,
): Promise<boolean> {
  const tried = asActor(actor, async (tx) => {
    await insertChangeAct(tx, actor, {
      changeId: change?.id ?? new RawChange(dossier.id).id,
      version: (change?.version ?? 0) + 1,
      from: change?.state ?? "new",
      move,
      to,
      relation,
      ...saying(move, dossier),
    });
    throw new Accepted();
  });
  return tried.then(
    () => false,
    (error: unknown) => error instanceof Accepted,
  );
}

/** The change as this person meets it, or the one they would propose. */
async function seenBy(actor: Actor, dossier: Played, number: number | undefined) {
  const seen = await readDossier(actor, dossier.reference);
  return asActor(actor, async (tx): Promise<ChangeForDecision | undefined> => {
    if (!seen) return undefined;
    return number === undefined ? changeToPropose(tx, seen) : findChange(tx, seen, number);
  });
}

function acceptsInTypeScript(
  change: ChangeForDecision | undefined,
  dossier: Played,
  { move, to, relation }: Attempt,
) {
  if (!change) return false;
  const decided = decideChange(change, { move, relation, ...saying(move, dossier) });
  return decided.ok && decided.value.to === to;
}

const words = ({ move, to, relation }: Attempt) => `${relation} ${move} → ${to}`;

/** Everybody tries everything on a change, or on none; returns how many attempts were accepted. */
async function expectConformance(dossier: Played, number?: number): Promise<number> {
  const seen = await readDossier(PEOPLE.ars, dossier.reference);
  const change =
    number === undefined || !seen
      ? undefined
      : await asActor(PEOPLE.ars, (tx) => findChange(tx, seen, number));
  const attempts = changeCandidatesFrom(change?.state ?? "new").flatMap(({ move, to }) =>
    RELATIONS.map((relation) => ({ move, to, relation })),
  );
  let total = 0;
  for (const [name, actor] of Object.entries(ACTORS)) {
    const mine = await seenBy(actor, dossier, number);
    const given: string[] = [];
    const accepted: string[] = [];
    for (const attempt of attempts) {
      if (acceptsInTypeScript(mine, dossier, attempt)) given.push(words(attempt));
      if (await acceptsInSql(actor, dossier, change, attempt)) accepted.push(words(attempt));
    }
    expect(accepted, name).toEqual(given);
    total += accepted.length;
  }
  return total;
}

const OTHER_STATES = [
  "emergence",
  "letterUnderReview",
  "projectDrafting",
  "projectUnderReview",
  "projectOpposed",
  "ended",
] as const;

describe("nothing proposed", () => {
  it.each(CHANGEABLE_STATES)("in %s, the leader alone proposes", async (state) => {
    expect(await expectConformance(await playAll(VELAY, reach(state)))).toBe(1);
  });

  it.each(OTHER_STATES)("in %s, nobody proposes", async (state) => {
    expect(await expectConformance(await playAll(VELAY, reach(state)))).toBe(0);
  });

  it("another one being examined, nobody proposes", async () => {
    const dossier = await playAll(VELAY, reach("operational"));
    await playProposal(dossier, { communes });
    expect(await expectConformance(dossier)).toBe(0);
  });
});

const scenes: [string, number, (dossier: Played) => Promise<{ number: number }>][] = [
  ["proposed", 5, (dossier) => playProposal(dossier, { communes })],
  ...(["arsOfficer", "leadCpamOfficer"] as const).map(
    (who): [string, number, (dossier: Played) => Promise<{ number: number }>] => [
      `accepted by ${who}`,
      4,
      async (dossier) =>
        playAnswer(dossier, await playProposal(dossier, { communes }), {
          who,
          move: "acceptChange",
        }),
    ],
  ),
  [
    "accepted",
    0,
    async (dossier) => playAcceptances(dossier, await playProposal(dossier, { communes })),
  ],
  [
    "refused",
    0,
    async (dossier) =>
      playAnswer(dossier, await playProposal(dossier, { communes }), {
        who: "arsOfficer",
        move: "refuseChange",
      }),
  ],
  [
    "withdrawn",
    0,
    async (dossier) =>
      playAnswer(dossier, await playProposal(dossier, { communes }), {
        who: "leader",
        move: "withdrawChange",
      }),
  ],
];

describe.each(scenes)("%s", (_, total, scene) => {
  it("PostgreSQL accepts exactly what the rules give, for everybody", async () => {
    const dossier = await playAll(VELAY, reach("aciSigned"));
    const { number } = await scene(dossier);
    expect(await expectConformance(dossier, number)).toBe(total);
  });
});

const LEFT: [string, Scene][] = [
  ["withdrawn", { who: "leader", move: "withdraw" }],
  ["abandoned", { who: "arsOfficer", move: "abandon" }],
  ["ended", { who: "arsOfficer", move: "endCpts" }],
];

describe.each(LEFT)("proposed, then the dossier %s", (_, leaving) => {
  it("nobody accepts any more; it is refused or withdrawn", async () => {
    const dossier = await playAll(VELAY, reach("projectValidated"));
    const { number } = await playProposal(dossier, { communes });
    expect(await expectConformance(await play(dossier, leaving), number)).toBe(3);
  });
});
