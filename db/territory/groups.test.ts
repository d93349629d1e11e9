import { expect, it } from "vitest";

import { loadReference } from "../seed/reference";
import { openTestDatabase } from "../testing/database";
import { findGroup, groupOfCommune, searchGroups } from "./groups";

const database = openTestDatabase(async ({ owner }) => {
  const client = await owner.connect();
  await loadReference(client);
  client.release();
  // Two of the year's EPCI, whatever the reference has loaded of them.
  await owner.query(`
    insert into intercommunalities (code, name, search_name, kind) values
      ('200073419', 'CA du Puy-en-Velay', 'ca du puy en velay', 'CA'),
      ('200046977', 'Métropole de Lyon', 'metropole de lyon', 'MET69')
    on conflict do nothing;
    update communes set intercommunality_code = '200073419' where code in ('43157', '43002');
    update communes set intercommunality_code = '200046977' where code in ('69123', '69266');`);
});

const names = async (text: string, near?: string) =>
  (await searchGroups(text, near)).map(({ name }) => name);

it("finds an EPCI by its words, in full or in short", async () => {
  expect(await names("Puy en Velay")).toContain("CA du Puy-en-Velay");
  expect(await names("communauté d’agglomération du Puy")).toContain("CA du Puy-en-Velay");
  expect(await names("métropole de Lyon")).toEqual(["Métropole de Lyon"]);
});

it("finds a département by its code or by its whole name", async () => {
  const [haute] = await searchGroups("Haute-Loire");
  expect(haute).toMatchObject({ kind: "department", code: "43", name: "Haute-Loire" });
  expect(haute?.codes).toHaveLength(257);
  expect((await searchGroups("43"))[0]?.code).toBe("43");
  expect((await searchGroups("2a"))[0]?.name).toBe("Corse-du-Sud");
  expect((await searchGroups("Réunion"))[0]?.code).toBe("974");
  expect((await searchGroups("Loire"))[0]?.code).toBe("42");
});

it("finds nothing for nothing", async () => {
  expect(await names("")).toEqual([]);
  expect(await names("les")).toEqual([]);
  expect(await names("%' or true")).toEqual([]);
});

it("gives the city in the place of its arrondissements", async () => {
  const lyon = await findGroup({ kind: "intercommunality", code: "200046977" });
  expect(lyon?.codes).toContain("69123");
  expect(lyon?.codes).not.toContain("69381");
  expect((await findGroup({ kind: "department", code: "75" }))?.codes).toEqual(["75056"]);
  expect(await findGroup({ kind: "department", code: "99" })).toBeUndefined();
});

it("knows the EPCI of a commune and of an arrondissement", async () => {
  expect((await groupOfCommune("43157"))?.name).toBe("CA du Puy-en-Velay");
  expect((await groupOfCommune("69381"))?.name).toBe("Métropole de Lyon");
  expect(await groupOfCommune("29083")).toBeUndefined();
});

it("leaves out a commune that the official code no longer has", async () => {
  await database.query("update communes set retired_in = 2026 where code = '43002'");
  expect((await findGroup({ kind: "department", code: "43" }))?.codes).toHaveLength(256);
});
