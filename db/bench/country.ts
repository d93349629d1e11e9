import { createHash } from "node:crypto";

import type { Client } from "pg";

import type { Actor } from "../client";
import type { Cast } from "../seed/scenes/setting";

/** The same id at each run. */
export const idOf = (key: string): string =>
  createHash("md5")
    .update(`jalons:bench:${key}`)
    .digest("hex")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");

type Commune = { code: string; name: string; population: number; caisse: string };

/** A département with its communes in the order of their codes, near each other more often than not. */
export type Department = {
  code: string;
  region: string;
  timeZone: string;
  population: number;
  communes: Commune[];
  lastNumber: number;
};

const officerOf = (department: string): Actor => ({ id: idOf(`ars:${department}`) });
const directorOf = (region: string): Actor => ({ id: idOf(`director:${region}`) });
export const caisseOfficerOf = (caisse: string): Actor => ({ id: idOf(`caisse:${caisse}`) });

/** Follows a whole région: the longest lists that an officer has. */
export const regionOfficerOf = (region: string): Actor => ({ id: idOf(`region:${region}`) });

export const institutionsOf = ({ code, region }: Department, leadCaisse: string): Cast => ({
  arsOfficer: officerOf(code),
  arsDirector: directorOf(region),
  leadCpamOfficer: caisseOfficerOf(leadCaisse),
});

const STAFF = `
with staff (key, role, organisation_id, region_code, department_codes) as (
  select 'director:' || r.code, 'arsDirector', o.id, r.code, null::text[]
    from regions r join organisations o on o.kind = 'ars' and o.region_code = r.code
  union all select 'region:' || r.code, 'arsOfficer', o.id, r.code, null
    from regions r join organisations o on o.kind = 'ars' and o.region_code = r.code
  union all select 'ars:' || d.code, 'arsOfficer', o.id, d.region_code, array[d.code]
    from departments d join organisations o on o.kind = 'ars' and o.region_code = d.region_code
  union all select 'caisse:' || o.id, 'cpamOfficer', o.id, null, null
    from organisations o where o.kind = 'caisse'
), named as (
  select staff.*, regexp_replace(md5('jalons:bench:' || key),
    '^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$', '\\1-\\2-4\\3-8\\4-\\5')::uuid as id from staff
), people_made as (
  insert into people (id, name, demo) select id, 'Agent ' || key, true from named returning 1
)
insert into mandates (person_id, organisation_id, role, region_code, department_codes)
select id, organisation_id, role, region_code, department_codes from named`;

const COUNTRY = `
with only_caisses as (
  select department_code, (array_agg(organisation_id))[1] as caisse
  from caisse_departments group by 1 having count(*) = 1
)
select d.code, d.region_code as region, r.time_zone as "timeZone",
  sum(c.population)::int as population,
  coalesce((select last_number from reference_counters where department_code = d.code), 0) as "lastNumber",
  json_agg(json_build_object('code', c.code, 'name', c.name, 'population', c.population,
    'caisse', coalesce(listed.organisation_id, one.caisse)) order by c.code) as communes
from departments d
join regions r on r.code = d.region_code
join communes c on c.department_code = d.code and c.kind = 'commune'
left join caisse_communes listed on listed.commune_code = c.code
left join only_caisses one on one.department_code = d.code
where coalesce(listed.organisation_id, one.caisse) is not null
group by d.code, d.region_code, r.time_zone
order by d.code`;

/** People in each ARS and each caisse, then what each département is made of. */
export async function settleCountry(owner: Client): Promise<Department[]> {
  await owner.query(STAFF);
  return (await owner.query<Department>(COUNTRY)).rows;
}
