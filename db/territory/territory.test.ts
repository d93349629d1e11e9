import { describe, expect, it } from "vitest";

import { loadReference } from "../seed/reference";
import { openTestDatabase } from "../testing/database";
import { communesOfDepartment, readCommuneList, readDepartments, searchCommunes } from "./queries";
import { resolveCommunes, resolveMembers } from "./resolve";

openTestDatabase(async ({ owner }) => {
  const client = await owner.connect();
  await loadReference(client);
  client.release();
});

const names = async (text: string, near?: string) =>
  (await searchCommunes(text, { near })).communes.map(({ name }) => name);

describe("looking for a commune", () => {
  it("finds the exact name first, then what begins so, the largest first", async () => {
    const found = await names("brioude");
    expect(found[0]).toBe("Brioude");
    expect(found).toContain("Vieille-Brioude");
  });

  it("finds by any word, accent or article", async () => {
    expect(await names("etienne")).toContain("Saint-Étienne");
    expect((await names("abergement-clemenciat"))[0]).toBe("L'Abergement-Clémenciat");
    expect((await names("St Flour"))[0]).toBe("Saint-Flour");
    expect((await names("Marseille 14ème"))[0]).toBe("Marseille 14e Arrondissement");
  });

  it("prefers the dossier's département among namesakes", async () => {
    const { communes } = await searchCommunes("venterol", { near: "26" });
    expect(communes.map(({ code }) => code)).toEqual(["26367", "04234"]);
  });

  it("finds by INSEE code, by its beginning and by postal code", async () => {
    expect(await names("2b096")).toEqual(["Corte"]);
    const found = await names("43100");
    expect(found[0]).toBe("Frugières-le-Pin");
    expect(found).toContain("Brioude");
  });

  it("says when there are more", async () => {
    const { communes, more } = await searchCommunes("saint", { limit: 5 });
    expect([communes.length, more]).toEqual([5, true]);
  });

  it("finds nothing for nothing, and takes marks for letters of no name", async () => {
    expect(await names("  ")).toEqual([]);
    expect(await names("%_'\"; drop table communes")).toEqual([]);
    expect(await names("zzz".repeat(1000))).toEqual([]);
  });
});

describe("resolving codes", () => {
  it("keeps their order, gives today's commune for a former code, and says what is unknown", async () => {
    const { communes, unknown } = await resolveCommunes([
      "43040",
      "05088",
      "99999",
      "43040",
      "05024",
    ]);
    expect(communes.map(({ code }) => code)).toEqual(["43040", "05024"]);
    expect(unknown).toEqual(["99999"]);
    expect(communes[0]).toMatchObject({
      name: "Brioude",
      departmentCode: "43",
      departmentName: "Haute-Loire",
      vintage: 2023,
      kind: "commune",
      parentCode: null,
    });
  });

  it("gives each member what is known of it, with its part and its former code", async () => {
    const part = { permille: 300, text: "Iris 0101" };
    const { communes, unknown } = await resolveMembers([
      { code: "43040", part },
      { code: "05088" },
      { code: "05024" },
      { code: "00000" },
    ]);
    expect(communes).toMatchObject([
      { code: "43040", part },
      { code: "05024", formerCode: "05088" },
      { code: "05024" },
    ]);
    expect(communes[2]).not.toHaveProperty("formerCode");
    expect(unknown).toEqual(["00000"]);
  });

  it("gives nothing for nothing", async () => {
    expect(await resolveCommunes([])).toEqual({ communes: [], unknown: [] });
  });
});

it("lists the communes of a département, without arrondissements, and the départements", async () => {
  expect(await communesOfDepartment("43")).toHaveLength(257);
  expect((await communesOfDepartment("75")).map(({ name }) => name)).toEqual(["Paris"]);
  expect(await readDepartments()).toHaveLength(101);
});

describe("reading a list", () => {
  it("understands names and codes, asks about the rest", async () => {
    const { understood, ambiguous, unknown, cut } = await readCommuneList(
      "Brioude\n05088\nRochebrune\nMarseille 1er\nTrifouilly",
      "43",
    );
    expect(understood.map(({ commune }) => commune.code)).toEqual(["43040", "05024", "13201"]);
    expect(ambiguous.map(({ choices }) => choices.map(({ code }) => code).toSorted())).toEqual([
      ["05121", "26269"],
    ]);
    expect(unknown.map(({ typed }) => typed)).toEqual(["Trifouilly"]);
    expect(cut).toBe(false);
  });

  it("knows the names of merged communes, EPCI and overseas collectivities", async () => {
    const { lines } = await readCommuneList("Arbignieu\nCC des Sucs\n97502", "43");
    expect(lines).toMatchObject([
      { kind: "settled", commune: { code: "01015" }, formerName: "Arbignieu" },
      { kind: "group", group: { name: "CC des Sucs" } },
      { kind: "overseas", collectivity: "Saint-Pierre-et-Miquelon" },
    ]);
    expect(lines[1]).toHaveProperty("communes.length", 9);
  });

  it("reads a whole département at once", async () => {
    const communes = await communesOfDepartment("62");
    const list = communes.map(({ name }) => name).join("\n");
    const { understood, ambiguous, unknown } = await readCommuneList(list, "62");
    expect([understood.length, ambiguous, unknown]).toEqual([communes.length, [], []]);
  });
});
