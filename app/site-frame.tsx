import type { ReactNode } from "react";

import { Site } from "@/components/shell/site";
import { readAccount } from "@/db/people/queries";
import { currentActor } from "@/lib/server/session";

const PUBLIC_LINKS = [
  { href: "/", label: "Les CPTS" },
  { href: "/aide", label: "Aide" },
];

const WORK_LINKS = [
  { href: "/a-traiter", label: "À traiter" },
  { href: "/dossiers", label: "Dossiers" },
];

/** The shell with whoever is signed in; nobody on most public pages. */
export async function SiteFrame({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const account = actor && (await readAccount(actor));
  return (
    <Site links={account ? [...WORK_LINKS, ...PUBLIC_LINKS] : PUBLIC_LINKS} account={account}>
      {children}
    </Site>
  );
}
