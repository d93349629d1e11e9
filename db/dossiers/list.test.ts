import { describe, expect, it } from "vitest";

import type { DossierState } from "@/lib/domain/lifecycle/states";
import type { DossierFilters } from "@/lib/domain/lists/dossier-filters";

import { demonstrationPersonId, seedPeople } from "../seed/people";
import { loadReference } from "../seed/reference";
import { organisationId } from "../seed/reference-organisations";
import { playAll } from "../seed/scenes/play";
import { reach } from "../seed/scenes/reach";
import { openTestDatabase } from "../testing/database";
import { exportDossiers, listDossiers } from "./list";
import { readOpenings } from "./openings";
import { countWaiting, listWaiting } from "./waiting";

const person = (login: Parameters<typeof demonstrationPersonId>[0]) => ({
  id: demonstrationPersonId(login),
});
const [porteur, ars, dg, cpam, stranger, observer] = [
  person("porteur"),
  person("ars"),
  person("dg"),
  person("cpam"),
  person("autre-ars"),
  person("observateur"),
];

const SCENES: [string, DossierState, string[]][] = [
  ["CPTS de l’Étang", "emergence", ["43040"]],
  ["CPTS du Pré aux Œillets", "letterUnderReview", ["43040", "43112"]],
  ["CPTS des Grands Vents", "projectUnderReview", ["43157"]],
  ["CPTS 100 % Santé", "aciSigning", ["43157"]],
  ["CPTS Ambroise", "operational", ["43040"]],
  ["CPTS de la Fin", "ended", ["43112"]],
];

openTestDatabase(async ({ owner }) => {
  const client = await owner.connect();
  await loadReference(client);
  await seedPeople(client);
  client.release();
  for (const [name, state, communes] of SCENES)
    await playAll(
      {
        name,
        departmentCode: "43",
        leadCaisseId: organisationId("caisse:43"),
        communes,
        timeZone: "Europe/Paris",
        cast: { leader: porteur, arsOfficer: ars, arsDirector: dg, leadCpamOfficer: cpam },
      },
      reach(state),
    );
});

const filters = (some: Partial<DossierFilters> = {}): DossierFilters => ({
  sort: "nom",
  descending: false,
  page: 1,
  ...some,
});

const namesOf = async (who: { id: string }, some?: Partial<DossierFilters>) =>
  (await listDossiers(who, filters(some))).lines.map(({ name }) => name);

describe("the list of dossiers", () => {
  it("shows each person what is theirs, in French order", async () => {
    const all = [
      "CPTS 100 % Santé",
      "CPTS Ambroise",
      "CPTS de l’Étang",
      "CPTS de la Fin",
      "CPTS des Grands Vents",
      "CPTS du Pré aux Œillets",
    ];
    expect((await namesOf(ars)).toSorted()).toEqual(all.toSorted());
    expect(await namesOf(porteur)).toHaveLength(6);
    expect(await namesOf(dg)).toHaveLength(6);
    expect(await namesOf(stranger)).toEqual([]);
    expect(await namesOf(observer)).toEqual([
      "CPTS 100 % Santé",
      "CPTS Ambroise",
      "CPTS de la Fin",
    ]);
  });

  it("finds by a part of the name, whatever its accents, and by reference", async () => {
    expect(await namesOf(ars, { text: "etang" })).toEqual(["CPTS de l’Étang"]);
    expect(await namesOf(ars, { text: "PRÉ AUX OEILLETS" })).toEqual(["CPTS du Pré aux Œillets"]);
    expect(await namesOf(ars, { text: "100 %" })).toEqual(["CPTS 100 % Santé"]);
    expect(await namesOf(ars, { text: "%" })).toEqual([]);
    expect(await namesOf(ars, { text: "_" })).toEqual([]);
    const [first] = (await listDossiers(ars, filters())).lines;
    expect(await namesOf(ars, { text: first?.reference.toLowerCase() ?? "" })).toEqual([
      first?.name,
    ]);
  });

  it("finds by a commune of the last submitted territory, not of a draft", async () => {
    expect(await namesOf(ars, { text: "brioude" })).toEqual([
      "CPTS Ambroise",
      "CPTS du Pré aux Œillets",
    ]);
    expect(await namesOf(observer, { text: "le puy" })).toEqual(["CPTS 100 % Santé"]);
  });

  it("filters by stage, state, département and who must act", async () => {
    expect(await namesOf(ars, { stage: "operational" })).toEqual(["CPTS Ambroise"]);
    expect(await namesOf(ars, { stage: "none" })).toContain("CPTS de la Fin");
    expect(await namesOf(ars, { state: "aciSigning" })).toEqual(["CPTS 100 % Santé"]);
    expect(await namesOf(ars, { departmentCode: "43" })).toHaveLength(6);
    expect(await namesOf(ars, { departmentCode: "42" })).toEqual([]);
    expect(await namesOf(ars, { party: "msa" })).toEqual([]);
    expect(await namesOf(ars, { party: "cpts" })).toEqual(["CPTS 100 % Santé", "CPTS de l’Étang"]);
    expect(await namesOf(observer, { party: "cpts" })).toEqual([]);
  });

  it("names who must act, the nearest date first; nothing to an observer", async () => {
    const line = async (who: { id: string }) =>
      (await listDossiers(who, filters({ state: "aciSigning" }))).lines[0];
    expect((await line(ars))?.waiting.map(({ debtor }) => debtor).toSorted()).toEqual([
      "ars",
      "cpts",
      "leadCpam",
    ]);
    expect((await line(ars))?.waiting.filter(({ mine }) => mine)).toMatchObject([
      { debtor: "ars" },
    ]);
    expect((await line(observer))?.waiting).toEqual([]);
  });

  it.each(["nom", "etape", "echeance", "mouvement"] as const)(
    "is sorted by %s, one way and the other",
    async (sort) => {
      const up = await namesOf(ars, { sort });
      const down = await namesOf(ars, { sort, descending: true });
      expect(up.toSorted()).toEqual(down.toSorted());
      expect(up).not.toEqual(down);
    },
  );

  it("has a last page, and says how many there would be without filters", async () => {
    expect(await listDossiers(ars, filters({ page: 999_999 }))).toMatchObject({
      page: 1,
      pages: 1,
      total: 6,
    });
    expect(await listDossiers(ars, filters({ text: "rien de tel" }))).toMatchObject({
      lines: [],
      total: 0,
      unfiltered: 6,
    });
  });

  it("exports exactly the filtered set, in its order", async () => {
    const exported = async (some: Partial<DossierFilters>) => {
      const names: string[] = [];
      for await (const batch of exportDossiers(ars, filters(some)))
        names.push(...batch.map(({ name }) => name));
      return names;
    };
    for (const some of [{}, { party: "cpts" }, { text: "brioude", descending: true }] as const)
      expect(await exported(some)).toEqual(await namesOf(ars, some));
    expect(await exported({ text: "rien de tel" })).toEqual([]);
  });
});

describe("what waits", () => {
  const mine = { view: "mine", page: 1 } as const;

  it("is one line per deadline, each for its own debtor", async () => {
    const seen = async (who: { id: string }) =>
      (await listWaiting(who, mine)).lines.map(({ name, kind }) => `${name}: ${kind}`).toSorted();
    expect(await seen(porteur)).toEqual([
      "CPTS 100 % Santé: signature",
      "CPTS de l’Étang: letterToWrite",
    ]);
    expect(await seen(ars)).toEqual(await seen(dg));
    expect(await seen(ars)).toContain("CPTS des Grands Vents: legalTerm");
    expect(await seen(cpam)).toContain("CPTS 100 % Santé: signature");
    expect(await seen(stranger)).toEqual([]);
    expect(await seen(observer)).toEqual([]);
  });

  it("shows the others what somebody else must do", async () => {
    const page = await listWaiting(ars, { view: "others", page: 1 });
    expect(page.lines.every(({ debtor }) => debtor !== "ars")).toBe(true);
    expect(page.counts.mine).toBe(await countWaiting(ars));
    expect(page.lines).toHaveLength(page.counts.others);
  });

  it("comes with dates first, and has a last page", async () => {
    const { lines, page } = await listWaiting(ars, { view: "mine", page: 999_999 });
    expect(page).toBe(1);
    const due = lines.map(({ dueOn }) => dueOn ?? "9999");
    expect(due).toEqual(due.toSorted());
  });
});

describe("where a person may open a dossier", () => {
  it("is everywhere for a porteur, the territory of an institution, nowhere for others", async () => {
    const places = async (who: { id: string }) => {
      const { relation, places } = await readOpenings(who);
      return [relation, places.map(({ code }) => code)] as const;
    };
    const [relation, everywhere] = await places(porteur);
    expect(relation).toBe("leader");
    expect(everywhere).toHaveLength(101);
    expect(await places(ars)).toEqual(["arsOfficer", ["43"]]);
    expect(await places(cpam)).toEqual(["leadCpamOfficer", ["43"]]);
    expect(await places(stranger)).toEqual(["arsOfficer", ["22", "29", "35", "56"]]);
    expect(await places(dg)).toEqual([undefined, []]);
    expect(await places(observer)).toEqual([undefined, []]);
  });

  it("names the caisses where a département has several", async () => {
    const { places } = await readOpenings(porteur);
    const count = (code: string) => places.find((place) => place.code === code)?.caisses.length;
    expect(count("43")).toBe(1);
    expect(count("59")).toBe(4);
  });
});
