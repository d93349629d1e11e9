import Link from "next/link";

type BreadcrumbProps = {
  /** The pages above this one, from the top. */
  above: { href: string; label: string }[];
  current: string;
};

export function Breadcrumb({ above, current }: BreadcrumbProps) {
  return (
    <nav className="crumb" aria-label="Fil d’Ariane">
      <ol>
        {above.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
