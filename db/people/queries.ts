import { and, eq, sql } from "drizzle-orm";

import { type Actor, asActor, asSystem } from "../client";
import { type MANDATE_ROLES, people } from "../schema/people";

export type MandateRole = (typeof MANDATE_ROLES)[number];

/** Who enters by a button of the demonstration; nobody else has such a key. */
export const findDemonstrationPerson = (loginKey: string): Promise<Actor | undefined> =>
  asSystem(async (tx) => {
    const [person] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.loginKey, loginKey), people.demo));
    return person;
  });

export type Account = {
  id: string;
  name: string;
  /** What they act as: "ARS · Haute-Loire". */
  role: string;
  roles: MandateRole[];
};

/** One mandate of a person, or none. */
export type Held = {
  name: string;
  role: MandateRole | null;
  organisation: string | null;
  region: string | null;
  departments: string | null;
};

/** A person as the top of each page names them, from their mandates in force. */
export const accountOf = ({ id }: Actor, held: readonly Held[]): Account => ({
  id,
  name: held[0]?.name ?? "",
  role: roleInWords(held),
  roles: [...new Set(held.flatMap(({ role }) => role ?? []))],
});

/** The same as `account_of_session()`, for who is known already. */
export const readAccount = (actor: Actor): Promise<Account> =>
  asActor(actor, async (tx) => {
    const { rows } = await tx.execute<Held>(sql`
      select people.name, m.role, organisations.short_name as organisation, regions.name as region,
        (select string_agg(d.name, ', ' order by d.code) from departments d
          where d.code = any (m.department_codes)) as departments
      from people
      left join my_mandates() m on true
      left join organisations on organisations.id = m.organisation_id
      left join regions on regions.code = m.region_code
      where people.id = ${actor.id}`);
    return accountOf(actor, rows);
  });

const RANK: MandateRole[] = [
  "arsDirector",
  "arsOfficer",
  "cpamOfficer",
  "observer",
  "porteur",
  "leader",
  "administrator",
];

function roleInWords(held: readonly Held[]): string {
  const first = RANK.flatMap((role) => held.filter((mandate) => mandate.role === role))[0];
  switch (first?.role) {
    case "arsDirector":
      return "ARS · direction générale";
    case "arsOfficer":
      return `ARS · ${first.departments ?? first.region ?? ""}`;
    case "cpamOfficer":
      return first.organisation ?? "CPAM";
    case "observer":
      return "Observateur national";
    case "porteur":
    case "leader":
      return "Porteur de projet";
    case "administrator":
      return "Administration nationale";
    default:
      return "Sans mandat en cours";
  }
}
