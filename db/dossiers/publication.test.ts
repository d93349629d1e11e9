import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { followedAt, stageCounted } from "@/lib/domain/atlas/chronicle";
import { addDays } from "@/lib/domain/shared/plain-date";

import { readRegister } from "../atlas/register";
import { type Actor, asActor, asVisitor } from "../client";
import { clockDay, clockNow, resetClock, setClock } from "../seed/scenes/clock";
import { play, playAll } from "../seed/scenes/play";
import { reach } from "../seed/scenes/reach";
import type { Played } from "../seed/scenes/setting";
import { openTestDatabase } from "../testing/database";
import { COMMUNES, givenPlaces, PEOPLE } from "../testing/places";
import { publicDay } from "../testing/public-day";
import { VELAY } from "../testing/velay";
import { moveDossier } from "./commands/move-dossier";
import { findNamesakes } from "./names";

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
beforeAll(resetClock);
afterEach(resetClock);

const why = { publicationReason: "Annonce commune avec la CPAM." };
const inDays = (days: number) => addDays(clockDay(), days);
const letDaysPass = (days: number) => setClock(new Date(clockNow().getTime() + days * 86_400_000));

/** What each reading tells of the one CPTS called so. */
async function publicly({ reference, setting: { name } }: Played) {
  const { lines } = await publicDay();
  const line = lines.find(({ cpts }) => cpts.reference === reference);
  return {
    atlas: line && [line.stage, line.territory?.cover.size],
    named: (await findNamesakes(name)).includes(reference),
  };
}

const NOTHING = { atlas: undefined, named: false };

async function claimed({ reference }: Played, actor?: Actor) {
  const read = sql`select distinct stage from territory_claims
    where claim = 'inForce' and reference = ${reference}`;
  const { rows } = await (actor
    ? asActor(actor, (tx) => tx.execute<{ stage: string }>(read))
    : asVisitor((tx) => tx.execute<{ stage: string }>(read)));
  return rows.map(({ stage }) => stage);
}

async function counted(dossier: Played, on = clockDay(), knownBefore = clockNow().getTime()) {
  const cpts = (await readRegister([dossier.id])).get(dossier.id);
  return cpts && stageCounted(followedAt(cpts.chronicle, { on, knownBefore }))?.stage;
}

const named = (name: string) => ({ ...VELAY, name });

describe("a first stage whose publication waits", () => {
  let dossier: Played;
  beforeEach(async () => {
    const [created, submitted, ars, cpam] = reach("projectDrafting");
    if (!created || !submitted || !ars || !cpam) throw new Error("a letter has four scenes");
    dossier = await playAll(named(`CPTS ${randomUUID()}`), [
      created,
      submitted,
      ars,
      { ...cpam, payload: { publishOn: inDays(5) }, content: why },
    ]);
  });

  it("is nowhere in public before its day, and everywhere from then on, without any write", async () => {
    expect(await publicly(dossier)).toEqual(NOTHING);
    expect(await counted(dossier)).toBeUndefined();
    const day = inDays(5);
    await letDaysPass(4);
    expect(await publicly(dossier)).toEqual(NOTHING);
    await letDaysPass(2);
    expect(await publicly(dossier)).toEqual({ atlas: ["letterValidated", 2], named: true });
    expect(await counted(dossier)).toBe("letterValidated");
    const beginning = Date.parse(`${day}T00:00:00+01:00`);
    expect(await counted(dossier, day, beginning - 7_200_000)).toBeUndefined();
  });

  it("counts at once for institutions and its leaders, later for visitors and other leaders", async () => {
    for (const actor of [PEOPLE.ars, PEOPLE.cpam63, PEOPLE.leader])
      expect(await claimed(dossier, actor)).toEqual(["letterValidated"]);
    for (const actor of [undefined, PEOPLE.otherLeader, PEOPLE.observer])
      expect(await claimed(dossier, actor)).toEqual([]);
    await letDaysPass(6);
    for (const actor of [undefined, PEOPLE.otherLeader, PEOPLE.observer])
      expect(await claimed(dossier, actor)).toEqual(["letterValidated"]);
  });

  it("is followed by what its later acts say, which do not wait for it", async () => {
    const submitted = await play(dossier, {
      who: "leader",
      move: "submitHealthProject",
      communes: [COMMUNES.lePuy],
    });
    await play(submitted, { who: "arsDirector", move: "validateProject" });
    expect(await publicly(dossier)).toEqual({ atlas: ["projectValidated", 1], named: true });
  });
});

describe("a later stage whose publication waits", () => {
  it("leaves what was public as it was, territory included", async () => {
    const letter = await playAll(named("CPTS qui attend"), reach("projectDrafting"));
    const submitted = await play(letter, {
      who: "leader",
      move: "submitHealthProject",
      communes: [COMMUNES.lePuy],
    });
    const validated = await play(submitted, {
      who: "arsDirector",
      move: "validateProject",
      payload: { publishOn: inDays(15) },
      content: why,
    });
    const before = { atlas: ["letterValidated", 2], named: true };
    expect(await publicly(validated)).toEqual(before);
    expect(await claimed(validated, PEOPLE.ars)).toEqual(["projectValidated"]);
    expect(await claimed(validated, PEOPLE.otherLeader)).toEqual(["letterValidated"]);

    const [proposal] = await database.query<{ id: string }>(
      "select id from milestones where dossier_id = $1 and stage = 'projectValidated'",
      [validated.id],
    );
    const correction = {
      newOn: `${clockDay().slice(0, 8)}01`,
      precision: "month",
      subject: "milestone",
      milestoneId: proposal?.id,
    };
    const proposed = await play(validated, {
      who: "arsDirector",
      move: "correctDate",
      payload: { phase: "propose", ...correction },
      content: { reason: "Erreur de saisie." },
    });
    await play(proposed, {
      who: "leadCpamOfficer",
      move: "correctDate",
      payload: { phase: "confirm", ...correction, proposalVersion: proposed.version },
      content: { reason: "Relu." },
    });
    expect(await publicly(validated)).toEqual(before);
    expect(await counted(validated)).toBe("letterValidated");

    await letDaysPass(16);
    expect(await publicly(validated)).toEqual({ atlas: ["projectValidated", 1], named: true });
    expect(await counted(validated)).toBe("projectValidated");
  });
});

describe("past the form, the journal refuses", () => {
  it.each([
    ["a sixteenth day", () => ({ publishOn: inDays(16) }), why],
    ["today", () => ({ publishOn: inDays(0) }), why],
    ["no reason", () => ({ publishOn: inDays(3) }), { publicationReason: " " }],
  ])("%s, and nothing changes", async (_, payload, content) => {
    const dossier = await playAll(named("CPTS qui refuse"), reach("projectSubmitted"));
    const day = clockDay();
    const moved = await moveDossier(PEOPLE.arsDirector, {
      reference: dossier.reference,
      version: dossier.version,
      move: "validateProject",
      relation: "arsDirector",
      intentId: randomUUID(),
      payload: {
        signedOn: day,
        notifiedOn: day,
        capacity: "director",
        ...payload(),
      },
      content: { signatory: "Antoine Vasseur", overlapReasons: "Entente.", ...content },
      actedOn: day,
    }).catch((error: unknown) => error);
    expect(moved).not.toMatchObject({ ok: true });
    const [row] = await database.query("select version, stage from dossiers where id = $1", [
      dossier.id,
    ]);
    expect(row).toEqual({ version: dossier.version, stage: null });
  });
});
