import type { ReactNode } from "react";

import { Site } from "@/components/shell/site";
import { countWaitingFor, currentAccount } from "@/lib/server/account";

const PUBLIC_LINKS = [
  { href: "/", label: "Les CPTS" },
  { href: "/aide", label: "Aide" },
];

const workLinks = (waiting: number) => [
  { href: "/a-traiter", label: "À traiter", waiting },
  { href: "/dossiers", label: "Dossiers" },
];

/** The shell with whoever is signed in; nobody on most public pages. */
export async function SiteFrame({ children }: { children: ReactNode }) {
  const account = await currentAccount();
  const links = account
    ? [...workLinks(await countWaitingFor(account)), ...PUBLIC_LINKS]
    : PUBLIC_LINKS;
  return (
    <Site links={links} account={account}>
      {children}
    </Site>
  );
}
