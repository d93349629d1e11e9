import { and, eq, isNull, sql } from "drizzle-orm";

import { type Actor, asSystem } from "../client";
import { sessions } from "../schema/people";

/** Sessions live in real time: a demonstration that moves its clock signs nobody out. */
const live = sql`revoked_at is null and expires_at > clock_timestamp()
  and last_seen_at > clock_timestamp() - interval '60 minutes'`;

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

/** Whose session this is, if it still runs. Being seen keeps it running; written once a minute. */
export const touchSession = (tokenHash: string): Promise<Actor | undefined> =>
  asSystem(async (tx) => {
    const { rows } = await tx.execute<Actor>(sql`
      with found as (
        select id, person_id, last_seen_at from sessions where token_hash = ${tokenHash} and ${live}
      ), seen as (
        update sessions set last_seen_at = clock_timestamp() where id in (
          select id from found where last_seen_at < clock_timestamp() - interval '1 minute')
      )
      select person_id as id from found`);
    return rows[0] && { id: rows[0].id };
  });

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
