import type { ReactNode } from "react";

import type { NavEntry } from "@/components/shell/nav-link";
import { Site } from "@/components/shell/site";
import {
  type Account,
  administers,
  countWaitingFor,
  currentAccount,
  onlyAdministers,
} from "@/lib/server/account";

const PUBLIC_LINKS = [
  { href: "/", label: "Les CPTS" },
  { href: "/aide", label: "Aide" },
];

async function workLinks(account: Account): Promise<NavEntry[]> {
  const dossiers = [
    { href: "/a-traiter", label: "À traiter", waiting: await countWaitingFor(account) },
    { href: "/dossiers", label: "Dossiers" },
  ];
  return [
    ...(onlyAdministers(account) ? [] : dossiers),
    ...(administers(account) ? [{ href: "/administration", label: "Administration" }] : []),
  ];
}

/** The shell with whoever is signed in; nobody on most public pages. */
export async function SiteFrame({ children }: { children: ReactNode }) {
  const account = await currentAccount();
  const links = account ? [...(await workLinks(account)), ...PUBLIC_LINKS] : PUBLIC_LINKS;
  return (
    <Site links={links} account={account}>
      {children}
    </Site>
  );
}
