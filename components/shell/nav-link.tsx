"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

import { plural } from "@/lib/domain/shared/typography";

export type NavEntry = {
  href: string;
  label: string;
  /** How many things wait behind the link; nothing is shown for none. */
  waiting?: number;
};

/** In the browser only to know the current page; it is also right without JavaScript. */
export function NavLink({ href, label, waiting }: NavEntry) {
  const path = usePathname();
  const here = path === href || (href !== "/" && path.startsWith(`${href}/`));
  return (
    <Link href={href} prefetch={false} aria-current={here ? "page" : undefined}>
      {label}
      {waiting ? (
        <span className="count">
          {waiting}
          <span className="vh"> {plural(waiting, "acte attendu", "actes attendus")}</span>
        </span>
      ) : null}
    </Link>
  );
}
