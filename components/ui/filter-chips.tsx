import Link from "next/link";

import { Icon } from "./icon";

export type Chip = {
  label: string;
  /** The same list without this filter. */
  withoutHref: string;
};

type FilterChipsProps = { chips: Chip[]; clearHref: string };

/** The active filters, each removable by a link. */
export function FilterChips({ chips, clearHref }: FilterChipsProps) {
  if (chips.length === 0) return null;
  return (
    <>
      <span className="hint">Filtres actifs :</span>
      {chips.map(({ label, withoutHref }) => (
        <Link key={`${label} ${withoutHref}`} className="chip" href={withoutHref} prefetch={false}>
          {label}
          <Icon name="cross" />
          <span className="vh">, effacer ce filtre</span>
        </Link>
      ))}
      <Link href={clearHref} prefetch={false}>
        Tout effacer
      </Link>
    </>
  );
}
