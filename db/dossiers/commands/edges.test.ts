import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import { correctableMilestones } from "@/lib/domain/lifecycle/corrections";
import { type Rule, rulebook } from "@/lib/domain/lifecycle/rules";
import type { DossierState } from "@/lib/domain/lifecycle/states";
import { addDays, dayIn } from "@/lib/domain/shared/plain-date";

import { resetClock, setClock } from "../../seed/scenes/clock";
import { open, play, playAll } from "../../seed/scenes/play";
import { reach } from "../../seed/scenes/reach";
import type { Played, Role, Scene } from "../../seed/scenes/setting";
import { openTestDatabase } from "../../testing/database";
import { givenPlaces, PEOPLE } from "../../testing/places";
import { VELAY } from "../../testing/velay";
import { readDossier } from "../queries";

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
beforeEach(resetClock);

const today = dayIn("Europe/Paris", new Date());
const silence = () => setClock(new Date(Date.now() + 63 * 86_400_000));
const tacit: Scene = { who: "system", move: "deemValidated" };

/** What happened since the tacit validation, for the states in which it may still be opposed. */
const AFTER_SILENCE: Partial<Record<DossierState, readonly Scene[]>> = {
  projectValidated: [],
  aciNegotiation: [{ who: "leader", move: "openAci" }],
  aciSigning: [
    { who: "leader", move: "openAci" },
    { who: "leadCpamOfficer", move: "openSigning" },
  ],
};

const STAGES = ["letterValidated", "projectValidated", "aciSigned", "operational"] as const;
const PASSED: Record<string, number> = {
  projectDrafting: 1,
  projectValidated: 2,
  aciSigned: 3,
  operational: 4,
  ended: 4,
};

const passedStages = (to: DossierState) => [
  ...STAGES.slice(0, PASSED[to] ?? 0).map((stage, index) => ({
    stage,
    on: addDays(today, -800 + index * 100),
    precision: "day",
  })),
  ...(to === "ended" ? [{ stage: "ended", on: addDays(today, -10), precision: "day" }] : []),
];

/** A dossier in the state from which the rule leaves, with its facts in. */
async function before({ from, move, to }: Rule): Promise<Played> {
  const after = from === "new" ? undefined : AFTER_SILENCE[from];
  if (after && (move === "recordTimelyOpposition" || move === "confirmValidation")) {
    let dossier = await playAll(VELAY, reach("projectSubmitted"));
    await silence();
    for (const scene of [tacit, ...after]) dossier = await play(dossier, scene);
    return dossier;
  }
  if (move === "reopen") {
    const lasted =
      to === "emergence" ? "emergence" : to === "projectDrafting" ? to : "projectValidated";
    const leave: Scene =
      from === "withdrawn"
        ? { who: "leader", move: "withdraw" }
        : { who: "arsOfficer", move: "abandon" };
    return playAll(VELAY, [...reach(lasted), leave]);
  }
  const scenes = [...reach(from as DossierState)];
  if (move === "approveLetter" && to === "projectDrafting")
    scenes.push({ who: "leadCpamOfficer", move: "approveLetter" });
  const dossier = await playAll(VELAY, scenes);
  if (move === "deemValidated") await silence();
  return dossier;
}

function sceneOf({ move, to, relations }: Rule): Scene {
  const who = relations[0] as Role | "system";
  if (move === "takeOver") {
    const milestones = passedStages(to);
    return {
      who: "arsOfficer",
      move,
      payload: { to, milestones, ...(to === "ended" ? { endGround: "dissolution" } : {}) },
      content: { sources: milestones.map(() => "Courrier de l’ARS") },
    };
  }
  if (move === "nameLeader") return { who, move, payload: { personId: PEOPLE.otherLeader.id } };
  if (move === "recordTimelyOpposition")
    return { who, move, payload: { signedOn: today, notifiedOn: today } };
  if (move === "recordSignature" && to === "aciSigning") return { who: "leader", move };
  return { who, move };
}

const words = ({ from, move, to }: Rule) => `${from} ${move} → ${to}`;

const needsSteadyClock = ({ from, move }: Rule) =>
  from === "projectIncomplete" && move === "deemValidated";

const edges = rulebook().filter((rule) => rule.move !== "correctDate" && !needsSteadyClock(rule));

describe("each edge of the rulebook, through the real commands", () => {
  it.each(edges.map((rule) => [words(rule), rule] as const))("%s", async (_words, rule) => {
    const reached =
      rule.from === "new"
        ? await open(VELAY, sceneOf(rule))
        : await play(await before(rule), sceneOf(rule));
    expect(reached.state).toBe(rule.to);
  });
});

describe("where missing documents never stop the clock", () => {
  const rules = (version: number, restarts: boolean) =>
    database.query(
      `insert into national_rules (version, restarts_on_missing_documents, valid_from, source)
       values ($1, $2, '2016-01-26', 'test')`,
      [version, restarts],
    );
  beforeAll(() => rules(90, false));

  it("a project is deemed validated while its documents are awaited", async () => {
    const dossier = await playAll(VELAY, reach("projectIncomplete"));
    await silence();
    expect((await play(dossier, tacit)).state).toBe("projectValidated");
    await rules(91, true);
  });
});

describe("a rectification of date, by two persons", () => {
  const corrected: DossierState[] = [
    "projectDrafting",
    "projectValidated",
    "aciNegotiation",
    "aciSigning",
    "aciSigned",
    "operational",
    "ended",
  ];

  it.each(corrected)("%s", async (state) => {
    const dossier = await playAll(VELAY, reach(state));
    const seen = await readDossier(PEOPLE.ars, dossier.reference);
    const milestone = seen && correctableMilestones(seen)[0];
    const correction = {
      subject: "milestone",
      milestoneId: milestone?.id,
      newOn: addDays(today, -30),
      precision: "day",
    };
    const content = { reason: "La lettre porte une autre date." };
    const proposed = await play(dossier, {
      who: "arsOfficer",
      move: "correctDate",
      payload: { phase: "propose", ...correction },
      content,
    });
    const confirmed = await play(proposed, {
      who: "leadCpamOfficer",
      move: "correctDate",
      payload: { phase: "confirm", ...correction, proposalVersion: proposed.version },
      content,
    });
    expect(confirmed.state).toBe(state);
    const after = await readDossier(PEOPLE.ars, dossier.reference);
    const replacement = after?.milestones.find(({ replaces }) => replaces === milestone?.id);
    expect(replacement?.effectiveOn).toBe(correction.newOn);
  });
});
