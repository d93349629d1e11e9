import type { ClientBase } from "pg";

import type { Organisations } from "./reference-organisations";
import { upsert } from "./upsert";

type Caisses = Omit<Organisations, "organisations">;

/**
 * Which caisse serves which commune, as far as one knows. A département that an administrator has
 * edited stays as they said.
 */
export async function loadCaisses(owner: ClientBase, made: Caisses) {
  const edited = await editedDepartments(owner);
  const departments = made.caisseDepartments.filter(
    ({ departmentCode }) => !edited.has(departmentCode),
  );
  const ours = new Set(departments.map(({ organisationId }) => organisationId));
  const served = made.caisseCommunes.filter(({ organisationId }) => ours.has(organisationId));
  await clear(owner, edited);
  await upsert(
    owner,
    "caisse_departments",
    ["organisation_id", "department_code"],
    departments.map(({ organisationId, departmentCode, toVerify }) => ({
      organisation_id: organisationId,
      department_code: departmentCode,
      to_verify: toVerify,
    })),
  );
  await upsert(
    owner,
    "caisse_communes",
    ["commune_code", "organisation_id"],
    served.map(({ communeCode, organisationId }) => ({
      commune_code: communeCode,
      organisation_id: organisationId,
    })),
  );
  await serveSuccessors(owner, edited);
}

async function editedDepartments(owner: ClientBase) {
  const { rows } = await owner.query<{ code: string }>(
    "select distinct department_code as code from caisse_editions",
  );
  return new Set(rows.map(({ code }) => code));
}

async function clear(owner: ClientBase, edited: ReadonlySet<string>) {
  await owner.query("delete from caisse_departments where department_code <> all ($1)", [
    [...edited],
  ]);
  await owner.query(
    `delete from caisse_communes l using communes c
     where c.code = l.commune_code and c.department_code <> all ($1)`,
    [[...edited]],
  );
}

/** A commune that is new where several caisses serve is served by those of the communes it took over. */
const serveSuccessors = (owner: ClientBase, edited: ReadonlySet<string>) =>
  owner.query(
    `insert into caisse_communes (commune_code, organisation_id)
     select distinct now.code, l.organisation_id
     from communes now
     join former_communes f on f.current_code = now.code
     join caisse_communes l on l.commune_code = f.code
     where now.retired_in is null and now.department_code = any ($1)
       and not exists (select from caisse_communes own where own.commune_code = now.code)
     on conflict do nothing`,
    [[...edited]],
  );
