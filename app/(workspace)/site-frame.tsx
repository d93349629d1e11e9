import type { ReactNode } from "react";

import type { NavEntry } from "@/components/shell/nav-link";
import { PUBLIC_LINKS } from "@/components/shell/public-links";
import { Site } from "@/components/shell/site";
import {
  type Account,
  administers,
  countWaitingFor,
  onlyAdministers,
  readsRegisters,
} from "@/lib/server/account";
import { currentAccount } from "@/lib/server/session";

const ELSEWHERE = [
  { href: "/", label: "Atlas" },
  { href: "/aide", label: "Aide" },
];

async function workLinks(account: Account): Promise<NavEntry[]> {
  const dossiers = [
    { href: "/a-traiter", label: "À traiter", waiting: await countWaitingFor(account) },
    { href: "/dossiers", label: "Dossiers" },
  ];
  return [
    ...(onlyAdministers(account) ? [] : dossiers),
    ...(readsRegisters(account) ? [{ href: "/registre", label: "Registres" }] : []),
    ...(administers(account) ? [{ href: "/administration", label: "Administration" }] : []),
  ];
}

/** The shell with whoever is signed in; a visitor's at the door. */
export async function SiteFrame({ children }: { children: ReactNode }) {
  const account = await currentAccount();
  const links = account ? [...(await workLinks(account)), ...ELSEWHERE] : PUBLIC_LINKS;
  return (
    <Site links={links} account={account}>
      {children}
    </Site>
  );
}
