import { describe, expect, it } from "vitest";

import { openTestDatabase } from "../testing/database";
import { loadReference } from "./reference";

const database = openTestDatabase(async ({ owner }) => {
  const client = await owner.connect();
  await loadReference(client);
  client.release();
});

const count = async (from: string) => {
  const [row] = await database.query<{ count: number }>(`select count(*)::int from ${from}`);
  return row?.count;
};

describe("the reference", () => {
  it("is whole", async () => {
    expect(await count("regions")).toBe(18);
    expect(await count("departments")).toBe(101);
    expect(await count("communes where kind = 'commune'")).toBe(34_875);
    expect(await count("communes where kind = 'arrondissement'")).toBe(45);
    expect(await count("former_communes")).toBe(4240);
    expect(await count("former_names")).toBe(2498);
    expect(await count("intercommunalities")).toBe(1255);
    expect(await count("organisations where kind = 'ars'")).toBe(18);
    expect(await count("organisations where kind = 'caisse'")).toBe(97 + 4 + 2 + 2 + 2);
  });

  it("counts 68 350 798 inhabitants in communes, and the cities again in arrondissements", async () => {
    const [all] = await database.query<{ sum: number }>(
      "select sum(population)::int from communes where kind = 'commune'",
    );
    expect(all?.sum).toBe(68_350_798);
    const cities = await database.query<{ same: boolean }>(
      `select city.population = sum(part.population) as same from communes part
       join communes city on city.code = part.parent_code group by city.code`,
    );
    expect(cities).toEqual([{ same: true }, { same: true }, { same: true }]);
  });

  it("knows the populations of earlier years, by région and by the commune of today", async () => {
    const past = await database.query(
      `select p.vintage, sum(p.population)::int as inhabitants from past_populations p
       join communes c on c.code = p.current_code
       where p.region_code = '11' and c.kind = 'commune' group by 1 order by 1`,
    );
    expect(past).toEqual([
      { vintage: 2019, inhabitants: 12_262_544 },
      { vintage: 2020, inhabitants: 12_271_794 },
    ]);
    const [today] = await database.query(
      `select sum(population)::int as inhabitants from communes
       where region_code = '11' and kind = 'commune'`,
    );
    expect(today).toEqual({ inhabitants: 12_463_067 });
    expect(await count("past_populations where current_code is null")).toBe(0);
  });

  it("never shares a name within a département", async () => {
    const shared = await database.query(
      "select department_code, search_name from communes group by 1, 2 having count(*) > 1",
    );
    expect(shared).toEqual([]);
  });

  it("knows the EPCI of all communes but four", async () => {
    const alone = await database.query<{ code: string }>(
      "select code from communes where intercommunality_code is null and kind = 'commune' order by 1",
    );
    expect(alone.map(({ code }) => code)).toEqual(["22016", "29083", "29155", "85113"]);
    expect(
      await database.query(
        `select i.name, count(*)::int as communes, sum(c.population)::int as inhabitants
         from intercommunalities i join communes c on c.intercommunality_code = i.code
         where i.code = '200073419' group by i.name`,
      ),
    ).toEqual([{ name: "CA du Puy-en-Velay", communes: 72, inhabitants: 82_665 }]);
  });

  it("keeps the time of the place", async () => {
    const zones = await database.query(
      "select code, time_zone from departments where time_zone <> 'Europe/Paris' order by 1",
    );
    expect(zones.map(({ code }) => code)).toEqual(["971", "972", "973", "974", "976"]);
    const [reunion] = await database.query("select time_zone from regions where code = '04'");
    expect(reunion).toEqual({ time_zone: "Indian/Reunion" });
  });

  it("gives every commune one caisse", async () => {
    const served = await database.query(
      `select cardinality(array(select caisses_of_commune(c))) as caisses, count(*)::int
       from communes c group by 1`,
    );
    expect(served).toEqual([{ caisses: 1, count: 34_920 }]);
    const doubtful = await database.query<{ code: string }>(
      "select distinct department_code as code from caisse_departments where to_verify order by 1",
    );
    expect(doubtful.map(({ code }) => code)).toEqual([
      "59",
      "62",
      "64",
      "76",
      "971",
      "972",
      "973",
      "974",
      "976",
    ]);
    const [name] = await database.query(
      `select short_name from organisations o join caisse_departments d on d.organisation_id = o.id
       where d.department_code = '43'`,
    );
    expect(name).toEqual({ short_name: "CPAM de la Haute-Loire" });
  });

  it("may be loaded again without changing anything", async () => {
    const before = await database.query("select id from organisations order by id");
    const client = await database.owner.connect();
    await loadReference(client);
    client.release();
    expect(await database.query("select id from organisations order by id")).toEqual(before);
    expect(await count("communes")).toBe(34_920);
  });
});
