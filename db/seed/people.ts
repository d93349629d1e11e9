import { createHash } from "node:crypto";

import type { ClientBase } from "pg";

import {
  DEMONSTRATION_ACCOUNTS,
  type DemonstrationLogin,
} from "@/lib/domain/demonstration/accounts";

import type { MandateRole } from "../people/queries";
import { organisationId } from "./reference-organisations";

const AUVERGNE_RHONE_ALPES = "84";
const BRETAGNE = "53";
const HAUTE_LOIRE = "43";

type Mandate = {
  role: MandateRole;
  organisation?: string;
  region?: string;
  departments?: string[];
};

const MANDATES: Record<DemonstrationLogin, Mandate> = {
  porteur: { role: "porteur" },
  ars: {
    role: "arsOfficer",
    organisation: `ars:${AUVERGNE_RHONE_ALPES}`,
    region: AUVERGNE_RHONE_ALPES,
    departments: [HAUTE_LOIRE],
  },
  dg: {
    role: "arsDirector",
    organisation: `ars:${AUVERGNE_RHONE_ALPES}`,
    region: AUVERGNE_RHONE_ALPES,
  },
  cpam: { role: "cpamOfficer", organisation: `caisse:${HAUTE_LOIRE}` },
  "autre-ars": { role: "arsOfficer", organisation: `ars:${BRETAGNE}`, region: BRETAGNE },
  observateur: { role: "observer", organisation: "national:dgos" },
  administrateur: { role: "administrator", organisation: "national:dgos" },
};

const idOf = (key: string) =>
  createHash("md5")
    .update(`jalons:demonstration:${key}`)
    .digest("hex")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");

/** The same id at each seed. */
export const demonstrationPersonId = (login: DemonstrationLogin): string => idOf(`person:${login}`);

/** The accounts of the demonstration with their mandates; seeding again changes nothing. */
export async function seedPeople(owner: Pick<ClientBase, "query">): Promise<void> {
  for (const { login, name, functionTitle } of DEMONSTRATION_ACCOUNTS) {
    const id = demonstrationPersonId(login);
    const { role, organisation, region, departments } = MANDATES[login];
    await owner.query(
      `insert into people (id, name, email, function_title, demo, login_key)
       values ($1, $2, $3, $4, true, $5) on conflict (id) do nothing`,
      [id, name, `${login}@exemple.fr`, functionTitle, login],
    );
    await owner.query(
      `insert into mandates (id, person_id, organisation_id, role, region_code, department_codes)
       values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing`,
      [
        idOf(`mandate:${login}`),
        id,
        organisation ? organisationId(organisation) : null,
        role,
        region ?? null,
        departments ?? null,
      ],
    );
  }
}
