import { and, eq, isNull, sql } from "drizzle-orm";

import { askPrepared, asSystem } from "../client";
import { type Account, accountOf, type Held } from "../people/queries";
import { sessions } from "../schema/people";

/** Sessions live in real time: a demonstration that moves its clock signs nobody out. */
export const openSession = ({ personId, tokenHash }: { personId: string; tokenHash: string }) =>
  asSystem(async (tx) => {
    await tx.insert(sessions).values({
      personId,
      tokenHash,
      createdAt: sql`clock_timestamp()`,
      lastSeenAt: sql`clock_timestamp()`,
      expiresAt: sql`clock_timestamp() + interval '12 hours'`,
    });
  });

const ACCOUNT = { name: "account_of_session", text: "select * from account_of_session($1)" };

/** Whose session this is, if it still runs. Being seen keeps it running; written once a minute. */
export async function touchSession(tokenHash: string): Promise<Account | undefined> {
  const held = await askPrepared<Held & { id: string }>(ACCOUNT, [tokenHash]);
  return held[0] && accountOf(held[0], held);
}

export const closeSession = (tokenHash: string) =>
  asSystem(async (tx) => {
    await tx
      .update(sessions)
      .set({ revokedAt: sql`clock_timestamp()` })
      .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.revokedAt)));
  });

/** Signs a person out everywhere. */
export const closeSessionsOf = (personId: string) =>
  asSystem(async (tx) => {
    await tx
      .update(sessions)
      .set({ revokedAt: sql`clock_timestamp()` })
      .where(and(eq(sessions.personId, personId), isNull(sessions.revokedAt)));
  });

/** Thirty days after its end a session says nothing that is still needed. */
export const forgetOldSessions = () =>
  asSystem(async (tx) => {
    await tx.delete(sessions).where(sql`expires_at < clock_timestamp() - interval '30 days'`);
  });
