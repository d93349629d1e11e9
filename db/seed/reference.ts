import type { ClientBase } from "pg";

import { searchKey } from "@/lib/domain/territory/names";

import { type Organisations, organisationsOf } from "./reference-organisations";
import { readSource, type Source, timeZoneOf, VINTAGE } from "./reference-source";

/** Inserts plain objects in one statement; what is there already is brought up to date. */
async function upsert(
  owner: ClientBase,
  table: string,
  keys: readonly string[],
  rows: readonly Record<string, unknown>[],
) {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const changing = columns.filter((column) => !keys.includes(column));
  const list = columns.join(", ");
  const outcome =
    changing.length === 0
      ? "nothing"
      : `update set ${changing.map((column) => `${column} = excluded.${column}`).join(", ")}`;
  await owner.query(
    `insert into ${table} (${list})
     select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict (${keys.join(", ")}) do ${outcome}`,
    [JSON.stringify(rows)],
  );
}

async function loadPlaces(owner: ClientBase, { regions, departments }: Source) {
  await upsert(
    owner,
    "regions",
    ["code"],
    regions.map(({ code, nom }) => ({
      code,
      name: nom,
      time_zone: timeZoneOf(departments.find(({ region }) => region === code)?.code ?? ""),
    })),
  );
  await upsert(
    owner,
    "departments",
    ["code"],
    departments.map(({ code, nom, region }) => ({
      code,
      name: nom,
      region_code: region,
      time_zone: timeZoneOf(code),
    })),
  );
}

async function loadCommunes(owner: ClientBase, { communes }: Source) {
  await upsert(
    owner,
    "communes",
    ["code"],
    communes.map((entry) => ({
      code: entry.code,
      name: entry.nom,
      search_name: searchKey(entry.nom),
      department_code: entry.departement,
      region_code: entry.region,
      population: entry.population ?? 0,
      kind: entry.type === "commune-actuelle" ? "commune" : "arrondissement",
      parent_code: entry.commune ?? null,
      postal_codes: entry.codesPostaux ?? [],
      vintage: VINTAGE,
    })),
  );
  await upsert(
    owner,
    "former_communes",
    ["code"],
    communes.flatMap(({ code, anciensCodes = [] }) =>
      anciensCodes.map((former) => ({ code: former, current_code: code })),
    ),
  );
}

async function loadOrganisations(owner: ClientBase, made: Organisations) {
  await upsert(
    owner,
    "organisations",
    ["id"],
    made.organisations.map(({ id, kind, name, shortName, regionCode }) => ({
      id,
      kind,
      name,
      short_name: shortName,
      region_code: regionCode,
      demo: false,
    })),
  );
  await upsert(
    owner,
    "caisse_departments",
    ["organisation_id", "department_code"],
    made.caisseDepartments.map(({ organisationId, departmentCode, toVerify }) => ({
      organisation_id: organisationId,
      department_code: departmentCode,
      to_verify: toVerify,
    })),
  );
  await upsert(
    owner,
    "caisse_communes",
    ["commune_code", "organisation_id"],
    made.caisseCommunes.map(({ communeCode, organisationId }) => ({
      commune_code: communeCode,
      organisation_id: organisationId,
    })),
  );
}

/** The communes with their populations, the ARS and the caisses: what every dossier refers to. */
export async function loadReference(owner: ClientBase): Promise<void> {
  const source = readSource();
  await owner.query("begin");
  try {
    await loadPlaces(owner, source);
    await loadCommunes(owner, source);
    await loadOrganisations(owner, organisationsOf(source));
    await owner.query("commit");
  } catch (error) {
    await owner.query("rollback");
    throw error;
  }
}
