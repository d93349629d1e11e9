import "server-only";

import { cookies } from "next/headers";
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";

import { findDemonstrationPerson } from "@/db/people/queries";

import { env } from "./env";
import { log } from "./log";
import { seeOther } from "./see-other";
import { startSession } from "./session";

const DEMONSTRATION = "demonstration";
const DOOR = "/connexion";

const demonstration = Credentials({
  id: DEMONSTRATION,
  credentials: { login: {} },
  authorize: async ({ login }) =>
    (typeof login === "string" && (await findDemonstrationPerson(login))) || null,
});

const { handlers, signIn } = NextAuth(
  (): NextAuthConfig => ({
    // The real providers join this list; nothing else of the application knows them.
    providers: env().demonstration ? [demonstration] : [],
    secret: env().authSecret,
    trustHost: true,
    pages: { signIn: DOOR, signOut: DOOR, error: DOOR },
    session: { strategy: "jwt", maxAge: 60 },
    events: {
      // From here on our own session row is the only thing that is read.
      signIn: async ({ user }) => {
        if (user.id) await startSession(user.id);
      },
    },
    logger: {
      error: (error) =>
        log.warn({ type: error instanceof AuthError ? error.type : error.name }, "sign-in failed"),
      warn: (code) => log.debug({ code }, "sign-in"),
      debug: () => {},
    },
  }),
);

/** Enters as a demonstration account; false when there is none of that name. */
export async function enterDemonstration(login: string): Promise<boolean> {
  if (!env().demonstration) return false;
  try {
    await signIn(DEMONSTRATION, { login, redirect: false, redirectTo: "/" });
  } catch (error) {
    if (error instanceof CredentialsSignin) return false;
    throw error;
  }
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (isOfTheLibrary(name)) jar.delete(name);
  return true;
}

/** Where identity providers send people back; the library's own session goes no further. */
export async function exchangeWithProvider(
  ...[request]: Parameters<typeof handlers.GET>
): Promise<Response> {
  if (!USED.test(request.nextUrl.pathname)) return seeOther(DOOR);
  const answer = await (request.method === "POST" ? handlers.POST : handlers.GET)(request);
  const headers = new Headers(answer.headers);
  headers.delete("set-cookie");
  for (const cookie of answer.headers.getSetCookie()) {
    if (!/^(__Secure-)?authjs\.session-token/.test(cookie)) headers.append("set-cookie", cookie);
  }
  return new Response(answer.body, { status: answer.status, headers });
}

/** What the flows of providers need; the library's own pages and sessions are not served. */
const USED = /^\/api\/auth\/(csrf|error|(signin|callback)\/[\w-]+)$/;

const isOfTheLibrary = (cookie: string) => /^(__Secure-|__Host-)?authjs\./.test(cookie);
