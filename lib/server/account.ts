import "server-only";

import { notFound } from "next/navigation";

import { countWaiting } from "@/db/dossiers/waiting";
import type { Account } from "@/db/people/queries";

import { requireAccount } from "./session";

export type { Account };

/** How many acts wait for them: nobody waits for an observer. */
export const countWaitingFor = (account: Account): Promise<number> =>
  followsDossiers(account) ? countWaiting(account) : Promise.resolve(0);

/**
 * Whether they are a party to dossiers; an observer reads what is public and contract facts, an
 * administrator nothing.
 */
export const followsDossiers = ({ roles }: Account): boolean =>
  roles.some((role) => role !== "observer" && role !== "administrator");

/** Whether they keep what is the same for every dossier: caisses, contours. */
export const administers = ({ roles }: Account): boolean => roles.includes("administrator");

/** Whether they read what each ARS declares of its register: an ARS, and the national administration. */
export const readsRegisters = ({ roles }: Account): boolean =>
  roles.some((role) => role === "arsOfficer" || role === "arsDirector" || role === "administrator");

/** Whether nothing else is theirs: no dossier will ever be in their lists. */
export const onlyAdministers = (account: Account): boolean =>
  account.roles.every((role) => role === "administrator") && administers(account);

/** For everybody else, nothing is there. */
export async function requireAdministrator(): Promise<Account> {
  const account = await requireAccount();
  if (!administers(account)) notFound();
  return account;
}

/** The same, for the pages about registers. */
export async function requireRegisterReader(): Promise<Account> {
  const account = await requireAccount();
  if (!readsRegisters(account)) notFound();
  return account;
}

/** Whether they may open a dossier; where, the journal's trigger says. */
export const mayOpen = ({ roles }: Account): boolean =>
  roles.some((role) => role === "porteur" || role === "arsOfficer" || role === "cpamOfficer");
