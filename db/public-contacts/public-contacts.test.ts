import { beforeAll, describe, expect, it } from "vitest";

import { type Actor, asActor } from "../client";
import { resetClock } from "../seed/scenes/clock";
import { play } from "../seed/scenes/play";
import type { Played } from "../seed/scenes/setting";
import { openTestDatabase } from "../testing/database";
import { givenDossier } from "../testing/given-dossier";
import { givenPlaces, PEOPLE } from "../testing/places";
import { outcomeOf } from "../testing/raw-acts";
import { publishContact, withdrawContact } from "./commands";
import { readContact, readPublicContact } from "./queries";

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});

const CONTACT = { email: "contact@velay.fr", phone: null, website: null };

describe.sequential("how to reach a CPTS", () => {
  let dossier: Played;
  const seen = async () => ({
    dossierId: dossier.id,
    since: (await readContact(PEOPLE.leader, dossier.id))?.consentedAt ?? null,
  });
  const publish = async (actor: Actor, contact = CONTACT) =>
    publishContact(actor, await seen(), contact);

  beforeAll(async () => {
    await resetClock();
    dossier = await givenDossier({ moves: "letterUnderReview" });
  });

  it.each([
    ["its ARS", PEOPLE.ars],
    ["its caisse", PEOPLE.cpam],
    ["another leader", PEOPLE.otherLeader],
    ["the national administration", PEOPLE.administrator],
  ])("is not published by %s", async (_, actor) => {
    expect(await publish(actor)).toEqual({ ok: false, failure: "notTheirs" });
    expect(await readContact(PEOPLE.leader, dossier.id)).toBeUndefined();
  });

  it("is published by its leader, and read by others once the CPTS is public", async () => {
    expect(await publish(PEOPLE.leader)).toEqual({ ok: true, value: true });
    expect(await readContact(PEOPLE.leader, dossier.id)).toMatchObject(CONTACT);
    expect(await readPublicContact(dossier.reference)).toBeUndefined();
    expect(await readContact(PEOPLE.ars, dossier.id)).toBeUndefined();
    const approved = await play(dossier, { who: "arsOfficer", move: "approveLetter" });
    await play(approved, { who: "leadCpamOfficer", move: "approveLetter" });
    expect(await readPublicContact(dossier.reference)).toMatchObject(CONTACT);
    expect(await readContact(PEOPLE.ars, dossier.id)).toMatchObject(CONTACT);
  });

  it("is not overwritten from a form read before another's", async () => {
    const before = await seen();
    expect(await publish(PEOPLE.leader, { ...CONTACT, email: "autre@velay.fr" })).toMatchObject({
      ok: true,
    });
    expect(await publishContact(PEOPLE.leader, before, CONTACT)).toEqual({
      ok: false,
      failure: "changedMeanwhile",
    });
    expect(await publishContact(PEOPLE.leader, { ...before, since: null }, CONTACT)).toEqual({
      ok: false,
      failure: "changedMeanwhile",
    });
    expect(await readPublicContact(dossier.reference)).toMatchObject({ email: "autre@velay.fr" });
  });

  it("is taken back by its leader alone, at any time, and nothing of it is kept", async () => {
    for (const actor of [PEOPLE.ars, PEOPLE.cpam, PEOPLE.otherLeader]) {
      await withdrawContact(actor, dossier.id);
      expect(await readPublicContact(dossier.reference)).toBeDefined();
    }
    expect(await withdrawContact(PEOPLE.leader, dossier.id)).toEqual({ ok: true, value: true });
    expect(await readPublicContact(dossier.reference)).toBeUndefined();
    expect(await database.query("select * from public_contacts")).toEqual([]);
  });

  it("says nobody else's consent, nor another day's", async () => {
    expect(
      await outcomeOf(
        asActor(PEOPLE.leader, (tx) =>
          tx.execute(
            `insert into public_contacts (dossier_id, email, consented_by) values ('${dossier.id}', 'a@b.fr', '${PEOPLE.ars.id}')`,
          ),
        ),
      ),
    ).toBe("42501");
  });
});
