"use client";

import { LinkButton } from "@/components/ui/link-button";

import { type Account, AccountMenu } from "./account-menu";
import { Brand } from "./brand";
import { type NavEntry, NavLink } from "./nav-link";

export type TopBarProps = {
  links: NavEntry[];
  /** Nobody: the door is offered instead of the account. */
  account?: Account;
};

/** In the browser's bundle for what it saves: it is on every page, and reaches each as data. */
export function TopBar({ links, account }: TopBarProps) {
  return (
    <header className="top">
      <div className="in">
        <Brand />
        <nav className="mainnav" aria-label="Navigation principale">
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <NavLink {...link} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="topside">
          {account ? (
            <AccountMenu name={account.name} role={account.role} />
          ) : (
            <LinkButton href="/connexion" size="small">
              Se connecter
            </LinkButton>
          )}
        </div>
      </div>
    </header>
  );
}
