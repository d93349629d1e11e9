import { randomUUID } from "node:crypto";

import { beforeAll, describe, expect, it } from "vitest";

import { readDossierFilters } from "@/lib/domain/lists/dossier-filters";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { CHANGEABLE_STATES } from "@/lib/domain/territory-change/change";

import { moveDossier } from "../../dossiers/commands/move-dossier";
import { listDossiers } from "../../dossiers/list";
import { readDossier } from "../../dossiers/queries";
import { listWaiting } from "../../dossiers/waiting";
import { listFiles, openFile } from "../../files/queries";
import { verifyJournals } from "../../journal/verify";
import { playAcceptances, playAnswer, playProposal } from "../../seed/scenes/change";
import { clockDay, resetClock, setClock } from "../../seed/scenes/clock";
import { play, playAll } from "../../seed/scenes/play";
import { reach } from "../../seed/scenes/reach";
import { storeSample } from "../../seed/scenes/sample-file";
import type { Played } from "../../seed/scenes/setting";
import { readTerritoryInForce } from "../../territory/in-force";
import { openTestDatabase } from "../../testing/database";
import { CAISSES, COMMUNES, givenPlaces, PEOPLE } from "../../testing/places";
import { VELAY } from "../../testing/velay";
import { readChange, readChanges } from "../queries";
import { moveChange } from "./move-change";
import { type ProposalInput, proposeChange } from "./propose-change";

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
beforeAll(resetClock);

const { leader, ars, cpam, cpam63, stranger, observer } = PEOPLE;
const lePuy = { code: COMMUNES.lePuy };
const clermont = { code: COMMUNES.clermont };
const brioude = { code: COMMUNES.brioude };

const dossierIn = (state: Parameters<typeof reach>[0]) => playAll(VELAY, reach(state));

const rowOf = async ({ id }: Played) => {
  const [row] = await database.query(
    `select in_force_version, in_force_change_id, in_force_population, in_force_commune_count,
       associated_caisse_ids, version from dossiers where id = $1`,
    [id],
  );
  return row;
};

const proposalOf = async (
  dossier: Played,
  more: Partial<ProposalInput> = {},
): Promise<ProposalInput> => ({
  reference: dossier.reference,
  inForce: (await readTerritoryInForce(leader, dossier.id))?.key ?? "",
  kind: "revision",
  reasons: "Brioude rejoint la CPTS.",
  communes: [lePuy, clermont, brioude],
  fileIds: [],
  intentId: randomUUID(),
  ...more,
});

describe("a proposal", () => {
  it.each(CHANGEABLE_STATES)(
    "is made in %s, numbered, counted, and changes nothing yet",
    async (state) => {
      const dossier = await dossierIn(state);
      const before = await rowOf(dossier);
      const proposed = await proposeChange(leader, await proposalOf(dossier));
      expect(proposed).toEqual({ ok: true, value: { number: 1, version: 1, state: "proposed" } });
      expect(await rowOf(dossier)).toEqual(before);
      const [change] = await readChanges(ars, dossier.id);
      expect(change).toMatchObject({
        kind: "revision",
        state: "proposed",
        communeCount: 3,
        population: 172_700,
        amendmentNeeded: false,
        effectiveOn: null,
      });
    },
  );

  it("counts a part to the inhabitant above", async () => {
    const dossier = await dossierIn("operational");
    const part = { permille: 333, text: "IRIS 0101" };
    await playProposal(dossier, { communes: [lePuy, { code: COMMUNES.clermont, part }] });
    const [change] = await readChanges(leader, dossier.id);
    expect(change?.population).toBe(19_000 + 48_951);
  });

  it("is made once at a time, again once the first is decided", async () => {
    const dossier = await dossierIn("projectValidated");
    const first = await playProposal(dossier, { communes: [lePuy, brioude] });
    expect(await proposeChange(leader, await proposalOf(dossier))).toMatchObject({
      ok: false,
      failure: { kind: "factsMissing", missing: ["noOtherProposal"] },
    });
    await playAnswer(dossier, first, { who: "leader", move: "withdrawChange" });
    expect(await proposeChange(leader, await proposalOf(dossier))).toMatchObject({
      ok: true,
      value: { number: 2 },
    });
  });

  it("of attachment keeps its letter, frozen and read by who reads the change", async () => {
    const dossier = await dossierIn("operational");
    const without = await proposalOf(dossier, { kind: "attachment" });
    expect(await proposeChange(leader, without)).toMatchObject({
      ok: false,
      failure: { missing: ["attachmentHasItsLetter"] },
    });
    const letter = await storeSample(leader, { id: dossier.id, name: "CPTS" }, "Lettre");
    const proposed = await proposeChange(leader, { ...without, fileIds: [letter] });
    expect(proposed).toMatchObject({ ok: true });
    const [change] = await readChanges(leader, dossier.id);
    for (const reader of [leader, ars, cpam, cpam63]) {
      const file = await openFile(reader, { reference: dossier.reference, id: letter });
      expect(file).toMatchObject({ attachedVersion: null, attachedChangeId: change?.id });
    }
    for (const other of [observer, stranger])
      expect(await listFiles(other, dossier.id)).toEqual([]);
    const again = await proposalOf(dossier, { fileIds: [letter] });
    expect(await proposeChange(leader, again)).toMatchObject({ ok: false });
  });

  it.each([
    ["of the territory in force", { communes: [clermont, lePuy] }, ["territoryDiffers"]],
    ["of no commune", { communes: [] }, ["territoryNamed"]],
    ["without reasons", { reasons: "  " }, ["reasonsGiven"]],
    [
      "of an attachment that loses a commune",
      { kind: "attachment" as const, communes: [lePuy, brioude], fileIds: [randomUUID()] },
      ["attachmentOnlyAdds"],
    ],
  ])("%s is refused", async (_, more, missing) => {
    const dossier = await dossierIn("aciNegotiation");
    expect(await proposeChange(leader, await proposalOf(dossier, more))).toMatchObject({
      ok: false,
      failure: { kind: "factsMissing", missing },
    });
    expect(await readChanges(leader, dossier.id)).toEqual([]);
  });

  it("of a city and its arrondissement, or of no known commune, is given back to its author", async () => {
    const dossier = await dossierIn("projectValidated");
    for (const codes of [["75056", "75101"], ["99999"]])
      expect(
        await proposeChange(
          leader,
          await proposalOf(dossier, { communes: codes.map((code) => ({ code })) }),
        ),
      ).toMatchObject({ ok: false, failure: { invalid: expect.anything() } });
  });

  it("is the leader's, and on a territory that is still the one in force", async () => {
    const dossier = await dossierIn("projectValidated");
    const input = await proposalOf(dossier);
    expect(await proposeChange(ars, input)).toMatchObject({ failure: { kind: "notPermitted" } });
    expect(await proposeChange(stranger, input)).toMatchObject({ failure: "notFound" });
    expect(await proposeChange(leader, { ...input, inForce: "acte-99" })).toMatchObject({
      failure: "movedMeanwhile",
    });
  });

  it("the same intent is one proposal; with other content, a conflict", async () => {
    const dossier = await dossierIn("projectValidated");
    const input = await proposalOf(dossier);
    const first = await proposeChange(leader, input);
    expect(await proposeChange(leader, input)).toEqual(first);
    expect(await proposeChange(leader, { ...input, reasons: "Autre chose." })).toMatchObject({
      failure: "intentConflict",
    });
  });
});

describe("two acceptances", () => {
  it("make it the territory in force, with its people and its caisses; an avenant once signed", async () => {
    for (const [state, amendmentNeeded] of [
      ["projectValidated", false],
      ["operational", true],
    ] as const) {
      const dossier = await dossierIn(state);
      const before = await rowOf(dossier);
      expect(before?.["associated_caisse_ids"]).toEqual([CAISSES.c63]);
      const proposed = await playProposal(dossier, { communes: [lePuy, brioude] });
      const first = await playAnswer(dossier, proposed, {
        who: "leadCpamOfficer",
        move: "acceptChange",
      });
      expect(first).toEqual({ number: 1, version: 2, state: "proposed" });
      expect(await rowOf(dossier)).toEqual(before);

      await database.query(
        `insert into drafts (dossier_id, document, topic, content, saved_by)
         values ($1, 'change', 'territory', '{}', $2)`,
        [dossier.id, leader.id],
      );
      const second = await playAnswer(dossier, first, { who: "arsOfficer", move: "acceptChange" });
      const drafts = await database.query("select from drafts where dossier_id = $1", [dossier.id]);
      expect(drafts).toEqual([]);
      expect(second).toEqual({ number: 1, version: 3, state: "accepted" });
      const found = await readChange(leader, dossier.reference, 1);
      expect(found?.change).toMatchObject({
        state: "accepted",
        amendmentNeeded,
        effectiveOn: clockDay(),
      });
      expect(await rowOf(dossier)).toEqual({
        in_force_version: null,
        in_force_change_id: found?.change.id,
        in_force_population: 25_700,
        in_force_commune_count: 2,
        associated_caisse_ids: [],
        version: before?.["version"],
      });
      expect(await readTerritoryInForce(observer, dossier.id)).toMatchObject({
        key: "modification-1",
        members: [brioude, lePuy],
        population: 25_700,
      });
    }
  });

  it("count from the later of their dates", async () => {
    const dossier = await dossierIn("operational");
    const proposed = await playProposal(dossier, { communes: [lePuy] });
    try {
      await setClock(new Date(Date.now() + 5 * 86_400_000));
      const later = clockDay();
      const first = await playAnswer(dossier, proposed, {
        who: "arsOfficer",
        move: "acceptChange",
      });
      await setClock(new Date(Date.now() + 7 * 86_400_000));
      const earlier = clockDay();
      expect(earlier > later).toBe(true);
      await playAnswer(dossier, first, {
        who: "leadCpamOfficer",
        move: "acceptChange",
        documentOn: later,
      });
      const found = await readChange(leader, dossier.reference, 1);
      expect(found?.change.effectiveOn).toBe(later);
    } finally {
      await resetClock();
    }
  });

  it("a second change starts from the first", async () => {
    const dossier = await dossierIn("projectValidated");
    await playAcceptances(dossier, await playProposal(dossier, { communes: [lePuy, brioude] }));
    const second = await playProposal(dossier, {
      kind: "attachment",
      communes: [lePuy, brioude, clermont],
    });
    await playAcceptances(dossier, second);
    expect(await rowOf(dossier)).toMatchObject({
      in_force_population: 172_700,
      associated_caisse_ids: [CAISSES.c63],
    });
  });

  it("fall with the validation of the project", async () => {
    let dossier = await playAll(VELAY, reach("projectSubmitted"));
    try {
      await setClock(new Date(Date.now() + 70 * 86_400_000));
      dossier = await play(dossier, { who: "system", move: "deemValidated" });
      await playAcceptances(dossier, await playProposal(dossier, { communes: [lePuy] }));
      expect(await rowOf(dossier)).toMatchObject({ in_force_population: 19_000 });
      // Notified on the day of the deposit: in time, whatever the term.
      const today = dayIn(VELAY.timeZone, new Date());
      const opposed = await play(dossier, {
        who: "arsDirector",
        move: "recordTimelyOpposition",
        payload: { signedOn: today, notifiedOn: today },
      });
      expect(opposed.state).toBe("projectOpposed");
      expect(await rowOf(dossier)).toMatchObject({
        in_force_version: null,
        in_force_change_id: null,
        in_force_population: null,
        associated_caisse_ids: [CAISSES.c63],
      });
    } finally {
      await resetClock();
    }
  });
});

describe("what waits", () => {
  const waitingFor = async (who: typeof ars, { reference }: Played) =>
    (await listWaiting(who, { view: "mine", page: 1 })).lines.filter(
      (line) => line.reference === reference && line.kind === "territoryChange",
    );

  it("is each authority's answer, from the proposal until it is given or no longer possible", async () => {
    let dossier = await dossierIn("projectValidated");
    const proposed = await playProposal(dossier, { communes: [lePuy] });
    for (const who of [ars, cpam])
      expect(await waitingFor(who, dossier)).toMatchObject([{ dueOn: null, nature: "internal" }]);
    const first = await playAnswer(dossier, proposed, { who: "arsOfficer", move: "acceptChange" });
    expect(await waitingFor(ars, dossier)).toEqual([]);
    expect(await waitingFor(cpam, dossier)).toHaveLength(1);
    dossier = await play(dossier, { who: "leadCpamOfficer", move: "openAci" });
    expect(await waitingFor(cpam, dossier)).toHaveLength(1);
    dossier = await play(dossier, { who: "leader", move: "withdraw" });
    expect(await waitingFor(cpam, dossier)).toEqual([]);
    dossier = await play(dossier, { who: "arsOfficer", move: "reopen" });
    expect(await waitingFor(cpam, dossier)).toHaveLength(1);
    await playAnswer(dossier, first, { who: "leadCpamOfficer", move: "acceptChange" });
    expect(await waitingFor(cpam, dossier)).toEqual([]);
  });
});

it("the figures of a dossier and of its line are those of the change in force", async () => {
  const dossier = await dossierIn("aciNegotiation");
  await playAcceptances(dossier, await playProposal(dossier, { communes: [lePuy, brioude] }));
  expect(await readDossier(ars, dossier.reference)).toMatchObject({
    population: 25_700,
    communeCount: 2,
  });
  const { lines } = await listDossiers(ars, readDossierFilters({ q: dossier.reference }).filters);
  expect(lines[0]).toMatchObject({ population: 25_700, communeCount: 2 });
});

describe("answers", () => {
  it("a refusal or a withdrawal leaves the territory as it was", async () => {
    const dossier = await dossierIn("operational");
    const before = await rowOf(dossier);
    const first = await playProposal(dossier, { communes: [lePuy] });
    await playAnswer(dossier, first, { who: "leadCpamOfficer", move: "refuseChange" });
    const second = await playProposal(dossier, { communes: [lePuy] });
    await playAnswer(dossier, second, { who: "leader", move: "withdrawChange" });
    expect(await rowOf(dossier)).toEqual(before);
    const changes = await readChanges(cpam, dossier.id);
    expect(changes.map(({ number, state }) => [number, state])).toEqual([
      [2, "withdrawn"],
      [1, "refused"],
    ]);
  });

  it("are made on the version seen", async () => {
    const dossier = await dossierIn("operational");
    const proposed = await playProposal(dossier, { communes: [lePuy] });
    await playAnswer(dossier, proposed, { who: "arsOfficer", move: "acceptChange" });
    const stale = await moveChange(cpam, {
      reference: dossier.reference,
      ...proposed,
      move: "acceptChange",
      payload: { documentOn: clockDay() },
      content: {},
      intentId: randomUUID(),
    });
    expect(stale).toEqual({ ok: false, failure: "movedMeanwhile" });
  });

  it("an acceptance is no longer possible once the CPTS is left; a refusal or a withdrawal is", async () => {
    let dossier = await dossierIn("projectValidated");
    const proposed = await playProposal(dossier, { communes: [lePuy] });
    const first = await playAnswer(dossier, proposed, { who: "arsOfficer", move: "acceptChange" });
    dossier = await play(dossier, { who: "leader", move: "withdraw" });
    const late = await moveChange(cpam, {
      reference: dossier.reference,
      ...first,
      move: "acceptChange",
      payload: { documentOn: clockDay() },
      content: {},
      intentId: randomUUID(),
    });
    expect(late).toMatchObject({ ok: false, failure: { missing: ["dossierFollowed"] } });
    const closed = await playAnswer(dossier, first, { who: "leader", move: "withdrawChange" });
    expect(closed.state).toBe("withdrawn");
  });

  it("are not found by strangers, nor observers before the acceptance", async () => {
    const dossier = await dossierIn("operational");
    const proposed = await playProposal(dossier, { communes: [lePuy] });
    for (const other of [stranger, observer])
      expect(await readChange(other, dossier.reference, 1)).toBeUndefined();
    expect(await readChange(ars, dossier.reference, 2)).toBeUndefined();
    await playAcceptances(dossier, proposed);
    const observed = await readChange(observer, dossier.reference, 1);
    expect(observed?.change).toMatchObject({ state: "accepted", acts: [] });
  });
});

it("a dossier moves on while a change is examined", async () => {
  const dossier = await dossierIn("projectValidated");
  const proposed = await playProposal(dossier, { communes: [lePuy] });
  const moved = await moveDossier(cpam, {
    reference: dossier.reference,
    version: dossier.version,
    move: "openAci",
    payload: {},
    intentId: randomUUID(),
  });
  expect(moved.ok).toBe(true);
  await playAcceptances(dossier, proposed);
  expect((await readDossier(leader, dossier.reference))?.state).toBe("aciNegotiation");
});

it("leaves journals that verify", async () => {
  expect((await verifyJournals(database.drizzle())).broken).toBeUndefined();
});
