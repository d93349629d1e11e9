import "server-only";

import { createHash, randomBytes } from "node:crypto";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";

import type { Actor } from "@/db/client";
import type { Account } from "@/db/people/queries";
import { closeSession, openSession, touchSession } from "@/db/sessions/commands";
import { findSessionPerson } from "@/db/sessions/queries";
import { signInPage } from "@/lib/domain/shared/return-to";

import { env } from "./env";

/** The HTTP server writes the asked address here; whatever a client sends under this name is replaced. */
const ASKED_PAGE = "x-jalons-page";

const cookieName = () => (env().secureCookies ? "__Host-jalons" : "jalons");

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

async function sentTokenHash(): Promise<string | undefined> {
  const token = (await cookies()).get(cookieName())?.value;
  return token && /^[\w-]{43}$/.test(token) ? hashOf(token) : undefined;
}

/** Who asks, as pages name them: read with the session, once per request. */
export const currentAccount = cache(async (): Promise<Account | undefined> => {
  const tokenHash = await sentTokenHash();
  return tokenHash === undefined ? undefined : touchSession(tokenHash);
});

/** Who asks, or the way to the door and back. */
export async function requireAccount(): Promise<Account> {
  const account = await currentAccount();
  if (!account) redirect(signInPage((await headers()).get(ASKED_PAGE) ?? undefined));
  return account;
}

/** What the database needs to know of who asks. */
export async function currentActor(): Promise<Actor | undefined> {
  const account = await currentAccount();
  return account && { id: account.id };
}

export const requireActor = async (): Promise<Actor> => ({ id: (await requireAccount()).id });

/** Whose session it was that has ended: enough to keep a form for, never to show or do anything. */
export async function endedSessionActor(): Promise<Actor | undefined> {
  const tokenHash = await sentTokenHash();
  return tokenHash === undefined ? undefined : findSessionPerson(tokenHash);
}

/** A new token at each entry; the session that the browser still had is closed. */
export async function startSession(personId: string): Promise<void> {
  const previous = await sentTokenHash();
  if (previous) await closeSession(previous);
  const token = randomBytes(32).toString("base64url");
  await openSession({ personId, tokenHash: hashOf(token) });
  (await cookies()).set(cookieName(), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().secureCookies,
    path: "/",
  });
}

/** The token no longer opens anything, but still tells whose form another tab may yet send. */
export async function endSession(): Promise<void> {
  const tokenHash = await sentTokenHash();
  if (tokenHash) await closeSession(tokenHash);
}
