import { describe, expect, it } from "vitest";

import type { Refusal } from "@/lib/domain/lifecycle/rules";
import { noFields } from "@/lib/domain/shared/form";

import { demonstrationPersonId, seedPeople } from "../seed/people";
import { loadReference } from "../seed/reference";
import { openTestDatabase } from "../testing/database";
import { forgetOldForms, keepForm } from "./commands";
import { findKeptForm } from "./queries";

const database = openTestDatabase(async ({ owner }) => {
  const client = await owner.connect();
  await loadReference(client);
  await seedPeople(client);
  client.release();
});

const claire = { id: demonstrationPersonId("porteur") };
const sophie = { id: demonstrationPersonId("ars") };

const typed = (fields: Record<string, string[]>) =>
  Object.assign(noFields(), JSON.parse(JSON.stringify(fields)));

describe("a form that came back", () => {
  it("is given back as it was typed, with the reasons", async () => {
    const fields = typed({
      name: ["CPTS « d’ici »"],
      communes: ["Brioude\nLangeac", "Paulhaguet"],
    });
    const errors = { name: ["Ce nom est déjà pris."], "": ["Rien n’a été enregistré."] };
    const id = await keepForm(claire, { page: "/dossiers/nouveau", fields, errors });
    expect(await findKeptForm(claire, id)).toEqual({
      page: "/dossiers/nouveau",
      fields,
      errors,
      keptAt: expect.any(Date),
    });
  });

  it("takes __proto__ for a field like any other", async () => {
    const fields = JSON.parse('{"__proto__": ["polluted"], "constructor": ["x"]}');
    const kept = typed({});
    Object.assign(kept, fields);
    const id = await keepForm(claire, { page: "/p", fields: kept, errors: {} });
    const found = await findKeptForm(claire, id);
    expect(new Map(Object.entries(found?.fields ?? {}))).toEqual(
      new Map([
        ["__proto__", ["polluted"]],
        ["constructor", ["x"]],
      ]),
    );
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("keeps a refusal or a conflict", async () => {
    const refusal: Refusal = {
      kind: "factsMissing",
      move: "approveLetter",
      missing: ["approvalAdmissible"],
      unblockedBy: ["leadCpamOfficer"],
    };
    const refused = await keepForm(claire, { page: "/p", fields: typed({}), errors: {}, refusal });
    expect((await findKeptForm(claire, refused))?.refusal).toEqual(refusal);
    const conflict = "movedMeanwhile";
    const late = await keepForm(claire, { page: "/p", fields: typed({}), errors: {}, conflict });
    const found = await findKeptForm(claire, late);
    expect(found).toMatchObject({ conflict });
    expect(found?.refusal).toBeUndefined();
  });

  it("is for its author alone", async () => {
    const id = await keepForm(claire, { page: "/p", fields: typed({ a: ["b"] }), errors: {} });
    expect(await findKeptForm(sophie, id)).toBeUndefined();
    expect(await findKeptForm(claire, "not an id")).toBeUndefined();
    expect(await findKeptForm(claire, "00000000-0000-4000-8000-000000000001")).toBeUndefined();
    await expect(
      keepForm(
        { id: "00000000-0000-4000-8000-00000000dead" },
        { page: "/p", fields: typed({}), errors: {} },
      ),
    ).rejects.toThrow();
  });

  it("is kept for 24 hours", async () => {
    const id = await keepForm(claire, { page: "/p", fields: typed({ a: ["b"] }), errors: {} });
    const made = (hours: number) =>
      database.query(
        "update kept_forms set created_at = clock_timestamp() - make_interval(hours => $2) where id = $1",
        [id, hours],
      );
    await made(23);
    expect(await findKeptForm(claire, id)).toBeDefined();
    await made(25);
    expect(await findKeptForm(claire, id)).toBeUndefined();
    await forgetOldForms();
    expect(await database.query("select from kept_forms where id = $1", [id])).toEqual([]);
  });

  it("says so when it is too large to be kept", async () => {
    const fields = typed({ reasons: ["é".repeat(600_000)] });
    const id = await keepForm(claire, { page: "/p", fields, errors: { reasons: ["Trop long."] } });
    const found = await findKeptForm(claire, id);
    expect(found?.fields).toEqual({});
    expect(found?.errors[""]).toEqual([expect.stringContaining("n’a pas été conservée")]);
  });
});
