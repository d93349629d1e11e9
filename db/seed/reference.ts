import type { ClientBase } from "pg";

import { loadCaisses } from "./reference-caisses";
import { loadCommunes } from "./reference-communes";
import { type Organisation, organisationsOf } from "./reference-organisations";
import { loadPastPopulations } from "./reference-past";
import { readSource, type Source, timeZoneOf } from "./reference-source";
import { upsert } from "./upsert";

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

const loadOrganisations = (owner: ClientBase, organisations: readonly Organisation[]) =>
  upsert(
    owner,
    "organisations",
    ["id"],
    organisations.map(({ id, kind, name, shortName, regionCode }) => ({
      id,
      kind,
      name,
      short_name: shortName,
      region_code: regionCode,
      demo: false,
    })),
  );

/**
 * The communes with their populations and EPCI, the ARS and the caisses: what every dossier refers
 * to. The source of another year brings it up to date: all of it, or nothing when it would lose a
 * territory.
 */
export async function loadReference(
  owner: ClientBase,
  source: Source = readSource(),
): Promise<void> {
  await owner.query("begin");
  try {
    await loadPlaces(owner, source);
    await loadCommunes(owner, source);
    await loadPastPopulations(owner);
    const { organisations, ...caisses } = organisationsOf(source);
    await loadOrganisations(owner, organisations);
    await loadCaisses(owner, caisses);
    await owner.query("commit");
  } catch (error) {
    await owner.query("rollback");
    throw error;
  }
}
