import "server-only";

import { asc, sql } from "drizzle-orm";

import { type Actor, asActor } from "../client";
import { people } from "../schema/people";

type Named = { id: string; name: string };

/** The account that bears this address, among the people whom the actor may read. */
export const findAccount = (actor: Actor, email: string): Promise<Named | undefined> =>
  asActor(actor, async (tx) => {
    const [person] = await tx
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(sql`lower(${people.email}) = ${email}`)
      .orderBy(asc(people.id))
      .limit(1);
    return person;
  });

/** People by id; those whom the actor may not read are left out. */
export const namePeople = (actor: Actor, ids: readonly string[]): Promise<Named[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : asActor(actor, (tx) =>
        tx
          .select({ id: people.id, name: people.name })
          .from(people)
          .where(sql`${people.id} = any (${sql.param([...ids])}::uuid[])`),
      );
