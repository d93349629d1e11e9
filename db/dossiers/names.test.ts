import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";

import { nameFound, selectLines } from "@/lib/domain/atlas/selection";

import { asActor, asVisitor } from "../client";
import { verifyJournals } from "../journal/verify";
import { resetClock } from "../seed/scenes/clock";
import { play, playAll } from "../seed/scenes/play";
import { reach } from "../seed/scenes/reach";
import type { Played } from "../seed/scenes/setting";
import { openTestDatabase } from "../testing/database";
import { givenPlaces, PEOPLE } from "../testing/places";
import { publicDay } from "../testing/public-day";
import { forgeAct, outcomeOf } from "../testing/raw-acts";
import { VELAY } from "../testing/velay";
import { listDossiers } from "./list";
import { findNamesakes, readNames } from "./names";
import { readDossier } from "./queries";

const database = openTestDatabase(async ({ owner }) => {
  await givenPlaces(owner);
  await owner.query("update instance set demonstration = true");
});
beforeAll(resetClock);

const rename = (dossier: Played, name: string, since = "2026-01-15") =>
  play(dossier, { who: "leader", move: "rename", payload: { since }, content: { name } });

const publicNames = (reference: string) =>
  asVisitor(async (tx) => {
    const { rows } = await tx.execute(
      sql`select name, since::text from public_names where reference = ${reference} order by act_version`,
    );
    return rows;
  });

const found = async (text: string) => {
  const { lines } = await listDossiers(PEOPLE.ars, {
    text,
    sort: "nom",
    descending: false,
    page: 1,
  });
  return lines.map(({ reference, formerName }) => [reference, formerName]);
};

describe("a CPTS that changes its name", () => {
  it("keeps its reference, and is found by its names", async () => {
    const opened = await playAll(VELAY, reach("projectDrafting"));
    const renamed = await rename(opened, "CPTS des Gorges de la Loire");
    const seen = await readDossier(PEOPLE.ars, opened.reference);
    expect(seen).toMatchObject({
      id: opened.id,
      reference: opened.reference,
      name: "CPTS des Gorges de la Loire",
      state: opened.state,
      version: renamed.version,
    });
    expect(await readNames(PEOPLE.observer, opened.id)).toEqual([
      { name: "CPTS du Velay", actVersion: 1, since: expect.any(String) },
      { name: "CPTS des Gorges de la Loire", actVersion: renamed.version, since: "2026-01-15" },
    ]);
    expect(await found("gorges de la loire")).toEqual([[opened.reference, null]]);
    expect(await found("du velay")).toEqual([[opened.reference, "CPTS du Velay"]]);
  });

  it("is public with the names borne since it became so, and no date of its opening", async () => {
    let dossier = await playAll(VELAY, reach("emergence"));
    dossier = await rename(dossier, "CPTS avant tout le monde");
    expect(await publicNames(dossier.reference)).toEqual([]);
    for (const scene of reach("projectDrafting").slice(1)) dossier = await play(dossier, scene);
    dossier = await rename(dossier, "CPTS connue", "2026-01-20");
    expect(await publicNames(dossier.reference)).toEqual([
      { name: "CPTS avant tout le monde", since: "2026-01-15" },
      { name: "CPTS connue", since: "2026-01-20" },
    ]);
    expect(await findNamesakes(" cpts Connue ")).toEqual([dossier.reference]);
    const first = await playAll(VELAY, reach("projectDrafting"));
    expect(await publicNames(first.reference)).toEqual([{ name: "CPTS du Velay", since: null }]);
  });

  it("is found in the public list by a name borne since it is public", async () => {
    let dossier = await rename(await playAll(VELAY, reach("emergence")), "CPTS du Lac d’Œuf");
    for (const scene of reach("projectDrafting").slice(1)) dossier = await play(dossier, scene);
    await rename(dossier, "CPTS des Étangs", "2026-01-20");
    const publicly = async (text: string) => {
      const day = await publicDay();
      return selectLines(day, {}, { text }).lines.map(({ cpts, name }) => [
        name,
        nameFound(cpts, text, day.asOf),
      ]);
    };
    expect(await publicly("lac d oeuf")).toEqual([["CPTS des Étangs", "CPTS du Lac d’Œuf"]]);
    expect(await publicly("étangs")).toEqual([["CPTS des Étangs", "CPTS des Étangs"]]);
    expect(await publicly("nulle part")).toEqual([]);
  });

  it("may share its name with another", async () => {
    const [one, other] = [
      await playAll(VELAY, reach("projectDrafting")),
      await playAll(VELAY, reach("projectDrafting")),
    ];
    await rename(one, "CPTS du même nom");
    await rename(other, "CPTS du même nom");
    expect(await findNamesakes("CPTS du même nom")).toHaveLength(2);
  });
});

describe("past the application", () => {
  const forged = async (said: {
    payload: Record<string, unknown>;
    content: Record<string, unknown>;
  }) => {
    const dossier = await playAll(VELAY, reach("emergence"));
    const act = {
      dossierId: dossier.id,
      version: dossier.version + 1,
      move: "rename" as const,
      from: dossier.state,
      to: dossier.state,
      relation: "leader" as const,
      ...said,
    };
    return outcomeOf(forgeAct(PEOPLE.leader, act));
  };
  const content = { name: "CPTS forgée" };

  it.each([
    ["no name", { payload: { since: "2026-01-15" }, content: {} }, "a_dossier_has_a_name"],
    [
      "a name too long",
      { payload: { since: "2026-01-15" }, content: { name: "x".repeat(201) } },
      "a_dossier_has_a_name",
    ],
    [
      "the same name",
      { payload: { since: "2026-01-15" }, content: { name: " CPTS du Velay" } },
      "a_new_name_is_another",
    ],
    ["no day", { payload: {}, content }, "no_act_is_dated_in_the_future"],
    ["the future", { payload: { since: "2099-01-01" }, content }, "no_act_is_dated_in_the_future"],
    [
      "before the law",
      { payload: { since: "2016-01-25" }, content },
      "no_act_is_dated_in_the_future",
    ],
    ["all right", { payload: { since: "2026-01-15" }, content }, "done"],
  ])("%s: %s", async (_name, said, outcome) => {
    expect(await forged(said)).toBe(outcome);
  });

  it("nobody writes or edits a name beside the journal", async () => {
    const dossier = await playAll(VELAY, reach("emergence"));
    const inserted = asActor(PEOPLE.leader, (tx) =>
      tx.execute(sql`insert into dossier_names (dossier_id, act_version, name, since, recorded_at)
        values (${dossier.id}, 1, 'Autre', '2026-01-01', now())`),
    );
    expect(await outcomeOf(inserted)).toBe("42501");
    const edited = database.query("update dossier_names set name = 'Autre' where dossier_id = $1", [
      dossier.id,
    ]);
    expect(await outcomeOf(edited)).toBe("history_is_never_edited");
  });
});

describe("verification", () => {
  it("finds the names as the journal gives them, also once a content is erased", async () => {
    const dossier = await rename(await playAll(VELAY, reach("emergence")), "CPTS effacée");
    await database.query("select erase_content($1, $2)", [dossier.id, dossier.version]);
    expect((await verifyJournals(database.drizzle())).broken).toBeUndefined();
    expect((await readNames(PEOPLE.leader, dossier.id)).at(-1)?.name).toBe("CPTS effacée");
  });

  it("says when a name is not the journal's", async () => {
    const dossier = await playAll(VELAY, reach("emergence"));
    await database.query("update dossiers set name = 'CPTS truquée' where id = $1", [dossier.id]);
    expect((await verifyJournals(database.drizzle())).broken).toBe(
      `Dossier ${dossier.reference}, acte 1 : le dossier ne porte pas le dernier nom que ses actes lui donnent.`,
    );
  });
});
