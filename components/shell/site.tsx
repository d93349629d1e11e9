import type { ReactNode } from "react";

import { SiteFooter } from "./site-footer";
import { TopBar, type TopBarProps } from "./top-bar";

/** What surrounds every page, below the demonstration strip of the root layout. */
export function Site({ links, account, children }: TopBarProps & { children: ReactNode }) {
  return (
    <>
      <TopBar links={links} account={account} />
      {children}
      <SiteFooter />
    </>
  );
}
