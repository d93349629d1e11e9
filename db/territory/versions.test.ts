import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "../client";
import { readDossier } from "../dossiers/queries";
import { playAcceptances, playProposal } from "../seed/scenes/change";
import { resetClock } from "../seed/scenes/clock";
import { play, playAll } from "../seed/scenes/play";
import { reach } from "../seed/scenes/reach";
import type { Played } from "../seed/scenes/setting";
import { openTestDatabase } from "../testing/database";
import { COMMUNES, givenPlaces, PEOPLE } from "../testing/places";
import { VELAY } from "../testing/velay";
import { readTerritoryVersions, readVersionCommunes } from "./versions";

openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
beforeAll(resetClock);

const { leader, ars, observer, stranger } = PEOPLE;

/** The letter over two communes, then a project over one. */
const twoVersions = async () => {
  const dossier = await playAll(VELAY, reach("projectDrafting"));
  return play(dossier, {
    who: "leader",
    move: "submitHealthProject",
    communes: [COMMUNES.lePuy],
  });
};

async function versionsFor(actor: Actor, { reference }: Played) {
  const dossier = await readDossier(actor, reference);
  return dossier ? readTerritoryVersions(actor, dossier) : [];
}

describe("the frozen versions of a territory", () => {
  it("are those of each submission, the newest first, with their author and their people", async () => {
    const dossier = await twoVersions();
    const versions = await versionsFor(ars, dossier);
    expect(versions).toMatchObject([
      {
        source: { version: dossier.version },
        key: `acte-${dossier.version}`,
        from: { move: "submitHealthProject", ordinal: 1 },
        communeCount: 1,
        author: expect.stringMatching(/, CPTS du Velay$/),
      },
      { from: { move: "submitLetter" }, communeCount: 2, population: 166_000 },
    ]);
    expect(await versionsFor(leader, dossier)).toEqual(versions);
    const [newest] = versions;
    const communes = await readVersionCommunes(ars, dossier.id, newest!.source);
    expect(communes.map(({ code }) => code)).toEqual([COMMUNES.lePuy]);
  });

  it("are, for an observer, those that have counted: neither author nor what is examined", async () => {
    const dossier = await twoVersions();
    expect(await versionsFor(observer, dossier)).toMatchObject([
      { communeCount: 2, from: undefined, madeAt: undefined, author: undefined },
    ]);
    expect(await versionsFor(stranger, dossier)).toEqual([]);
  });

  it("include the changes proposed, and accepted for an observer", async () => {
    const dossier = await playAll(VELAY, reach("projectValidated"));
    const members = [{ code: COMMUNES.lePuy }, { code: COMMUNES.brioude }];
    const proposed = await playProposal(dossier, { communes: members });
    expect((await versionsFor(ars, dossier))[0]).toMatchObject({
      key: "modification-1",
      from: { change: "proposed" },
      communeCount: 2,
      author: expect.stringMatching(/, CPTS du Velay$/),
    });
    expect(await versionsFor(observer, dossier)).toHaveLength(1);
    await playAcceptances(dossier, proposed);
    const [change] = await versionsFor(observer, dossier);
    expect(change).toMatchObject({ key: "modification-1", from: { change: "accepted" } });
    const communes = await readVersionCommunes(observer, dossier.id, change!.source);
    expect(communes.map(({ code }) => code).toSorted()).toEqual(
      members.map(({ code }) => code).toSorted(),
    );
  });
});
