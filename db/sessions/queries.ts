import { eq } from "drizzle-orm";

import { type Actor, asSystem } from "../client";
import { sessions } from "../schema/people";

/** Whose session it is or was, ended or not: to keep a form for, nothing else. */
export const findSessionPerson = (tokenHash: string): Promise<Actor | undefined> =>
  asSystem(async (tx) => {
    const [session] = await tx
      .select({ id: sessions.personId })
      .from(sessions)
      .where(eq(sessions.tokenHash, tokenHash));
    return session;
  });
