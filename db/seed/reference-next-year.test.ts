import { describe, expect, it } from "vitest";

import type { DemonstrationLogin } from "@/lib/domain/demonstration/accounts";

import { Obstacle } from "../instance/obstacle";
import { resolveMembers } from "../territory/resolve";
import { openTestDatabase } from "../testing/database";
import { demonstrationPersonId, seedPeople } from "./people";
import { loadReference } from "./reference";
import { organisationId } from "./reference-organisations";
import { type CommuneEntry, readSource, type Source } from "./reference-source";
import { playAll } from "./scenes/play";
import { reach } from "./scenes/reach";
import type { Played } from "./scenes/setting";

const LANGEAC = "43112";
const PINOLS = "43151";
const CHILHAC = "43070";
const BRIOUDE = "43040";
const LE_PUY = "43157";
const VOREY = "43267";
const DUNIERES = "43087";
const VALDOULE = "05024";
const BRUIS = "05150";
const LE_PUY_EPCI = "200073419";
const VELAY_EPCI = "244300307";

const now = readSource();

/** The official code of a year to come, made by hand from this year's. */
const inYear = (year: number, from: Source, edit: (entry: CommuneEntry) => CommuneEntry[]) => ({
  ...from,
  year,
  vintage: year - 3,
  communes: from.communes.flatMap(edit),
});

/** Pinols goes to Langeac, Bruis comes back, Brioude changes its name, Le Puy its population. */
const IN_2027 = {
  ...inYear(2027, now, (entry) => {
    switch (entry.code) {
      case PINOLS:
        return [];
      case LANGEAC:
        return [{ ...entry, population: 4000, anciensCodes: [PINOLS] }];
      case BRIOUDE:
        return [{ ...entry, nom: "Brioude-sur-Allier" }];
      case LE_PUY:
        return [{ ...entry, population: 20_000 }];
      case VALDOULE:
        return [entry, { ...entry, code: BRUIS, nom: "Bruis", population: 90, anciensCodes: [] }];
      default:
        return [entry];
    }
  }),
  // The Haut Pays du Velay joins Le Puy-en-Velay, which Vorey leaves for no other.
  intercommunalities: now.intercommunalities.flatMap((entry) => {
    if (entry.code === VELAY_EPCI) return [];
    if (entry.code !== LE_PUY_EPCI) return [entry];
    const joined = now.intercommunalities.find(({ code }) => code === VELAY_EPCI)?.membres ?? [];
    const membres = [...entry.membres, ...joined].filter(({ code }) => code !== VOREY);
    return [{ ...entry, nom: "CA du Velay", membres }];
  }),
};

const database = openTestDatabase();

const load = async (source: Source) => {
  const client = await database.owner.connect();
  try {
    await loadReference(client, source);
  } finally {
    client.release();
  }
};

const commune = async (code: string) => {
  const [row] = await database.query<Record<string, unknown>>(
    `select c.name, c.search_name, c.population, c.vintage, c.retired_in, i.name as epci
     from communes c left join intercommunalities i on i.code = c.intercommunality_code
     where c.code = $1`,
    [code],
  );
  return row;
};

const successor = async (code: string) => {
  const [row] = await database.query<{ current_code: string }>(
    "select current_code from former_communes where code = $1",
    [code],
  );
  return row?.current_code;
};

/** A CPTS of the Haute-Loire whose letter is validated, with a commune that will merge. */
async function play(): Promise<Played> {
  const client = await database.owner.connect();
  try {
    await seedPeople(client);
  } finally {
    client.release();
  }
  const person = (login: DemonstrationLogin) => ({ id: demonstrationPersonId(login) });
  return playAll(
    {
      name: "CPTS du Haut-Allier",
      departmentCode: "43",
      leadCaisseId: organisationId("caisse:43"),
      communes: [PINOLS, BRIOUDE],
      timeZone: "Europe/Paris",
      cast: {
        leader: person("porteur"),
        arsOfficer: person("ars"),
        arsDirector: person("dg"),
        leadCpamOfficer: person("cpam"),
      },
    },
    reach("projectDrafting"),
  );
}

describe.sequential("the reference of another year", () => {
  it("leaves a submitted territory as it was, with the people of its day", async () => {
    await load(now);
    const { id } = await play();
    const territory = () =>
      database.query(
        `select s.commune_code, s.population, s.vintage, d.in_force_population
         from submission_communes s join dossiers d on d.id = s.dossier_id and d.in_force_version = s.version
         where d.id = $1 order by 1`,
        [id],
      );
    const before = await territory();
    expect(before.map(({ commune_code }) => commune_code)).toEqual([BRIOUDE, PINOLS]);
    await load(IN_2027);
    expect(await territory()).toEqual(before);
    expect(await resolveMembers([{ code: PINOLS }, { code: BRIOUDE }])).toMatchObject({
      communes: [
        { code: LANGEAC, formerCode: PINOLS, population: 4000 },
        { code: BRIOUDE, name: "Brioude-sur-Allier" },
      ],
      unknown: [],
    });
  });

  it("retires a merged commune, whose row stays and whose code leads to its successor", async () => {
    expect(await commune(PINOLS)).toMatchObject({
      name: "Pinols",
      vintage: 2023,
      retired_in: 2027,
      epci: null,
    });
    expect(await successor(PINOLS)).toBe(LANGEAC);
    expect(await commune(LANGEAC)).toMatchObject({
      population: 4000,
      vintage: 2024,
      retired_in: null,
    });
  });

  it("brings names, populations and EPCI up to date", async () => {
    expect(await commune(BRIOUDE)).toMatchObject({
      name: "Brioude-sur-Allier",
      search_name: "brioude sur allier",
    });
    expect(await commune(LE_PUY)).toMatchObject({ population: 20_000, epci: "CA du Velay" });
    expect(await commune(DUNIERES)).toMatchObject({ epci: "CA du Velay" });
    expect(await commune(VOREY)).toMatchObject({ epci: null });
    expect(
      await database.query("select from intercommunalities where code = $1", [VELAY_EPCI]),
    ).toEqual([]);
  });

  it("knows again a commune that is restored", async () => {
    expect(await commune(BRUIS)).toMatchObject({ name: "Bruis", population: 90, retired_in: null });
    expect(await successor(BRUIS)).toBeUndefined();
    expect(await successor("05088")).toBe(VALDOULE);
  });

  it("follows two mergers in a row, and un-retires a commune that it had retired", async () => {
    await load(
      inYear(2028, IN_2027, (entry) => {
        if (entry.code === LANGEAC) return [];
        return [entry.code === CHILHAC ? { ...entry, anciensCodes: [LANGEAC] } : entry];
      }),
    );
    expect(await successor(PINOLS)).toBe(CHILHAC);
    expect(await successor(LANGEAC)).toBe(CHILHAC);
    await load({ ...now, year: 2029 });
    expect(await commune(PINOLS)).toMatchObject({ retired_in: null, population: 181 });
    expect(await commune(LANGEAC)).toMatchObject({ retired_in: null });
    expect(await successor(PINOLS)).toBeUndefined();
    expect(await commune(BRUIS)).toMatchObject({ retired_in: 2029 });
  });

  it("gives a code that several communes claim to the largest", async () => {
    const claimed = inYear(2029, now, (entry) => {
      if (entry.code === PINOLS) return [];
      const heir = entry.code === LANGEAC || entry.code === CHILHAC;
      return [heir ? { ...entry, anciensCodes: [PINOLS] } : entry];
    });
    await load(claimed);
    expect(await successor(PINOLS)).toBe(LANGEAC);
    await load(now);
  });

  it("refuses a code that loses a commune without saying where its people went", async () => {
    const before = await database.query("select code, retired_in, population from communes");
    const lossy = inYear(2030, now, (entry) => (entry.code === PINOLS ? [] : [entry]));
    await expect(load(lossy)).rejects.toThrow(Obstacle);
    await expect(load(lossy)).rejects.toThrow("Pinols (43151)");
    expect(await database.query("select code, retired_in, population from communes")).toEqual(
      before,
    );
  });
});
