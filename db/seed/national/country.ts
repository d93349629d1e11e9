import type { Client } from "pg";

import type { LifecycleRules } from "@/lib/domain/lifecycle/journal";

/** Where people are counted: a commune, or an arrondissement of a city that has some. */
export type Cell = {
  code: string;
  name: string;
  departmentCode: string;
  regionCode: string;
  intercommunality: string | null;
  population: number;
  /** The caisse that serves it; null when nobody says which. */
  caisse: string | null;
};

export type Region = {
  code: string;
  name: string;
  timeZone: string;
  rules: LifecycleRules;
  /** The ARS. */
  organisation: string;
};

export type Country = { cells: Cell[]; regions: Region[]; caisses: { id: string; name: string }[] };

const CELLS = `
with one as (
  select department_code, (array_agg(organisation_id))[1] as caisse
  from caisse_departments group by 1 having count(*) = 1
)
select c.code, c.name, c.department_code as "departmentCode", c.region_code as "regionCode",
  coalesce(c.intercommunality_code, city.intercommunality_code) as intercommunality, c.population,
  coalesce(listed.organisation_id, one.caisse) as caisse
from communes c
left join communes city on city.code = c.parent_code
left join lateral (select l.organisation_id from caisse_communes l
  where l.commune_code in (c.code, c.parent_code) order by 1 limit 1) listed on true
left join one on one.department_code = c.department_code
where c.retired_in is null and c.population > 0
  and not exists (select from communes part where part.parent_code = c.code and part.retired_in is null)
order by c.code`;

const REGIONS = `
select r.code, r.name, r.time_zone as "timeZone", o.id as organisation,
  json_build_object('letterPolicy', r.letter_policy, 'letterAnswerDays', r.letter_answer_days,
    'restartsOnMissingDocuments', n.restarts_on_missing_documents, 'completenessDays', n.completeness_days) as rules
from regions r
join organisations o on o.kind = 'ars' and o.region_code = r.code
cross join lateral (select * from national_rules order by version limit 1) n
order by r.code`;

/** What the reference says of the whole country. */
export async function readCountry(client: Client): Promise<Country> {
  const cells = await client.query<Cell>(CELLS);
  const regions = await client.query<Region>(REGIONS);
  const caisses = await client.query<{ id: string; name: string }>(
    "select id, short_name as name from organisations where kind = 'caisse' order by id",
  );
  return { cells: cells.rows, regions: regions.rows, caisses: caisses.rows };
}
