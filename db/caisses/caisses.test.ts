import { describe, expect, it } from "vitest";

import { asActor } from "../client";
import { loadReference } from "../seed/reference";
import { organisationId } from "../seed/reference-organisations";
import { readSource } from "../seed/reference-source";
import { openTestDatabase } from "../testing/database";
import { outcomeOf } from "../testing/raw-acts";
import { type CaisseEditionToMake, editCaisses } from "./commands";
import { readCaisseEditions, readServedCommunes, readServedDepartments } from "./queries";

const ADMINISTRATOR = { id: "00000000-0000-4000-a000-000000000031" };
const LEADER = { id: "00000000-0000-4000-a000-000000000001" };

const database = openTestDatabase(async ({ owner }) => {
  await reload(owner);
  await owner.query(
    "insert into people (id, name, demo) values ($1, 'Inès', true), ($2, 'Claire', true)",
    [ADMINISTRATOR.id, LEADER.id],
  );
  await owner.query(
    "insert into mandates (person_id, role) values ($1, 'administrator'), ($2, 'porteur')",
    [ADMINISTRATOR.id, LEADER.id],
  );
});

async function reload(owner: typeof database.owner, source = readSource()) {
  const client = await owner.connect();
  try {
    await loadReference(client, source);
  } finally {
    client.release();
  }
}

const HAUTE_LOIRE = organisationId("caisse:43");
const PUY_DE_DOME = organisationId("caisse:63");
const LILLE = organisationId("caisse:59:de Lille-Douai");
const ROUBAIX = organisationId("caisse:59:de Roubaix-Tourcoing");

const edition = (departmentCode: string, some: Partial<CaisseEditionToMake> = {}) => ({
  departmentCode,
  since: 0,
  confirms: false,
  source: "Annuaire de l’assurance maladie, janvier 2027",
  ...some,
});

const edit = (departmentCode: string, some?: Partial<CaisseEditionToMake>) =>
  editCaisses(ADMINISTRATOR, edition(departmentCode, some));

const department = async (code: string) => {
  const found = await readServedDepartments(ADMINISTRATOR);
  const { caisses, toVerify } = found.find((each) => each.code === code) ?? {};
  return { caisses: caisses?.map(({ name }) => name), toVerify };
};

const servedBy = async (departmentCode: string, caisseId: string) =>
  (await readServedCommunes(ADMINISTRATOR, departmentCode))
    .filter(({ caisseIds }) => caisseIds.includes(caisseId))
    .map(({ code }) => code);

describe.sequential("who serves a département", () => {
  it("is known by default, and to verify where it is doubtful", async () => {
    expect(await department("43")).toEqual({
      caisses: ["CPAM de la Haute-Loire"],
      toVerify: false,
    });
    expect(await department("59")).toMatchObject({ toVerify: true });
    expect((await department("59")).caisses).toHaveLength(4);
    const all = await readServedDepartments(ADMINISTRATOR);
    expect(all).toHaveLength(101);
    expect(all.filter(({ toVerify }) => toVerify)).toHaveLength(9);
  });

  it("is confirmed with a source, which is kept with its author", async () => {
    expect(await edit("971", { confirms: true })).toEqual({ ok: true, value: 1 });
    expect(await department("971")).toEqual({
      caisses: ["CGSS de la Guadeloupe"],
      toVerify: false,
    });
    expect(await readCaisseEditions(ADMINISTRATOR, "971")).toEqual([
      { edition: 1, source: edition("971").source, editedAt: expect.any(Date), editor: "Inès" },
    ]);
    expect(await readCaisseEditions(LEADER, "971")).toEqual([]);
  });

  it("gives communes to another caisse; the others keep theirs", async () => {
    const served = { caisseId: PUY_DE_DOME, communes: ["43016", "43040"] };
    expect(await edit("43", { served })).toEqual({ ok: true, value: 1 });
    expect(await department("43")).toEqual({
      caisses: ["CPAM de la Haute-Loire", "CPAM du Puy-de-Dôme"],
      toVerify: true,
    });
    expect(await servedBy("43", PUY_DE_DOME)).toEqual(["43016", "43040"]);
    expect(await servedBy("43", HAUTE_LOIRE)).toHaveLength(255);
  });

  it("needs no list any more once one caisse serves all of it", async () => {
    const served = { caisseId: HAUTE_LOIRE, communes: ["43016", "43040"] };
    expect(await edit("43", { since: 1, served, confirms: true })).toEqual({ ok: true, value: 2 });
    expect(await department("43")).toEqual({
      caisses: ["CPAM de la Haute-Loire"],
      toVerify: false,
    });
    expect(
      await database.query("select from caisse_communes where commune_code like '43%'"),
    ).toEqual([]);
  });

  it("lets a caisse go that serves nobody any more", async () => {
    const served = { caisseId: LILLE, communes: await servedBy("59", ROUBAIX) };
    expect(await edit("59", { served, confirms: true })).toMatchObject({ ok: true });
    expect((await department("59")).caisses).toHaveLength(3);
  });

  it("is not undone when the reference is loaded again, and follows mergers", async () => {
    const source = readSource();
    const [roubaix, tourcoing] = ["59512", "59599"];
    await reload(database.owner, {
      ...source,
      year: 2027,
      communes: source.communes.flatMap((entry) => {
        if (entry.code === tourcoing) return [];
        const merged = { ...entry, code: "59999", nom: "Grand-Roubaix" };
        return entry.code === roubaix
          ? [{ ...merged, anciensCodes: [roubaix, tourcoing] }]
          : [entry];
      }),
    });
    expect((await department("59")).toVerify).toBe(false);
    expect((await department("59")).caisses).toHaveLength(3);
    expect(await servedBy("59", LILLE)).toContain("59999");
    expect((await department("62")).toVerify).toBe(true);
    await reload(database.owner);
  });
});

describe("what is refused", () => {
  it.each([["of an edition read before another's", { since: 7, confirms: true }]])(
    "an edit %s",
    async (_, some) => {
      expect(await edit("62", some)).toEqual({ ok: false, failure: "editedMeanwhile" });
    },
  );

  it.each([
    ["without a source", { confirms: true, source: " " }, "an_edition_has_its_source"],
    ["that changes nothing", {}, "an_edition_changes_something"],
    [
      "of a commune of elsewhere",
      { served: { caisseId: LILLE, communes: ["43040"] } },
      "a_served_commune_is_of_the_departement",
    ],
    [
      "to an ARS",
      { served: { caisseId: organisationId("ars:84"), communes: ["62041"] } },
      "a_caisse_serves",
    ],
  ])("an edit %s", async (_, some, rule) => {
    expect(await outcomeOf(edit("62", some))).toBe(rule);
  });

  it("a confirmation while a commune has no caisse", async () => {
    await database.query("delete from caisse_communes where commune_code = '64445'");
    expect(await edit("64", { confirms: true })).toEqual({
      ok: false,
      failure: "unservedCommunes",
    });
  });

  it("everything, to anybody else", async () => {
    expect(await outcomeOf(editCaisses(LEADER, edition("62", { confirms: true })))).toBe(
      "only_an_administrator_edits_the_reference",
    );
    const write = asActor(LEADER, (tx) =>
      tx.execute("update caisse_departments set to_verify = false"),
    );
    expect(await outcomeOf(write)).toBe("42501");
  });
});
