import { and, eq, inArray, sql } from "drizzle-orm";

import { type Actor, asActor, asSystem } from "../client";
import { organisations } from "../schema/organisations";
import { type MANDATE_ROLES, mandates, people } from "../schema/people";
import { departments, regions } from "../schema/territory";

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

type Mandate = {
  role: MandateRole;
  organisation: string | null;
  region: string | null;
  departmentCodes: string[] | null;
};

/** The person behind the session, as the top of each page names them. */
export const readAccount = (actor: Actor): Promise<Account> =>
  asActor(actor, async (tx) => {
    const held = await tx
      .select({
        name: people.name,
        functionTitle: people.functionTitle,
        role: mandates.role,
        organisation: organisations.shortName,
        region: regions.name,
        departmentCodes: mandates.departmentCodes,
      })
      .from(people)
      .leftJoin(
        mandates,
        and(
          eq(mandates.personId, people.id),
          sql`${mandates.validFrom} <= app_now() and (${mandates.validUntil} is null or ${mandates.validUntil} > app_now())`,
        ),
      )
      .leftJoin(organisations, eq(organisations.id, mandates.organisationId))
      .leftJoin(regions, eq(regions.code, mandates.regionCode))
      .where(eq(people.id, actor.id));
    const codes = [...new Set(held.flatMap((mandate) => mandate.departmentCodes ?? []))];
    const named = codes.length
      ? await tx.select().from(departments).where(inArray(departments.code, codes))
      : [];
    const [person] = held;
    const all = held.flatMap(({ role, ...rest }) => (role ? [{ role, ...rest }] : []));
    return {
      id: actor.id,
      name: person?.name ?? "",
      role: roleInWords(all, named.map(({ name }) => name).join(", ")),
      roles: [...new Set(all.map(({ role }) => role))],
    };
  });

const RANK: MandateRole[] = [
  "arsDirector",
  "arsOfficer",
  "cpamOfficer",
  "observer",
  "porteur",
  "leader",
];

function roleInWords(held: Mandate[], departmentNames: string): string {
  const first = RANK.flatMap((role) => held.filter((mandate) => mandate.role === role))[0];
  switch (first?.role) {
    case "arsDirector":
      return "ARS · direction générale";
    case "arsOfficer":
      return `ARS · ${departmentNames || (first.region ?? "")}`;
    case "cpamOfficer":
      return first.organisation ?? "CPAM";
    case "observer":
      return "Observateur national";
    case "porteur":
    case "leader":
      return "Porteur de projet";
    default:
      return "Sans mandat en cours";
  }
}
