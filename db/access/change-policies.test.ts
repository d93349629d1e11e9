import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";

import { type Actor, asActor, asVisitor, SYSTEM } from "../client";
import { playAcceptances, playProposal } from "../seed/scenes/change";
import { resetClock } from "../seed/scenes/clock";
import { playAll } from "../seed/scenes/play";
import { reach } from "../seed/scenes/reach";
import { openTestDatabase } from "../testing/database";
import { COMMUNES, givenPlaces, PEOPLE } from "../testing/places";
import { VELAY } from "../testing/velay";

openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});

const communes = [COMMUNES.lePuy, COMMUNES.clermont, COMMUNES.brioude].map((code) => ({ code }));

const TABLES = [
  "territory_changes",
  "change_moves",
  "change_contents",
  "change_communes",
  "files",
] as const;

/** Rows of each table, in the order of TABLES, that belong to changes. */
const readBy = (actor: Actor | undefined) => {
  const counts = async (tx: Parameters<Parameters<typeof asVisitor>[0]>[0]) => {
    const rows: number[] = [];
    for (const table of TABLES) {
      const where = table === "files" ? "where attached_change_id is not null" : "";
      const found = await tx.execute<{ count: number }>(
        sql.raw(`select count(*)::int as count from ${table} ${where}`),
      );
      rows.push(found.rows[0]?.count ?? -1);
    }
    return rows;
  };
  return actor ? asActor(actor, counts) : asVisitor(counts);
};

const p = PEOPLE;
const related = [p.leader, p.ars, p.arsDirector, p.cpam, p.colleague, p.cpam63, SYSTEM];
const strangers = [p.otherLeader, p.stranger, p.otherArs, p.ars63, p.cpam75, undefined];
const NOTHING = [0, 0, 0, 0, 0];

describe("who reads a change", () => {
  let accept: () => Promise<unknown>;

  beforeAll(async () => {
    await resetClock();
    const dossier = await playAll(VELAY, reach("operational"));
    const proposed = await playProposal(dossier, { kind: "attachment", communes });
    accept = () => playAcceptances(dossier, proposed);
  });

  it("proposed: the related, with its letter; nobody else", async () => {
    for (const actor of related) expect(await readBy(actor), actor.id).toEqual([1, 1, 1, 3, 1]);
    for (const actor of [...strangers, p.observer])
      expect(await readBy(actor), actor?.id).toEqual(NOTHING);
  });

  it("accepted: the observer reads its territory, not its history", async () => {
    await accept();
    for (const actor of related) expect(await readBy(actor), actor.id).toEqual([1, 3, 3, 3, 1]);
    for (const actor of strangers) expect(await readBy(actor), actor?.id).toEqual(NOTHING);
    expect(await readBy(p.observer)).toEqual([1, 0, 0, 3, 0]);
  });
});
