import Link from "next/link";

export type Tab = { href: string; label: string; count?: number; current?: boolean };

type TabsProps = { label: string; tabs: Tab[] };

/** Links to pages, never panels that only a script can open. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ href, label: text, count, current }) => (
        <Link key={href} href={href} prefetch={false} aria-current={current ? "page" : undefined}>
          {text} {count !== undefined && <span className="count">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
