import { formatNumber } from "@/lib/domain/shared/typography";

import { LinkButton } from "./link-button";

type PaginationProps = {
  /** "Dossiers", "Communes": what is counted. */
  what: string;
  first: number;
  last: number;
  total: number;
  previousHref?: string;
  nextHref?: string;
};

export function Pagination({ what, first, last, total, previousHref, nextHref }: PaginationProps) {
  return (
    <nav className="pager" aria-label="Pages">
      <p className="muted">
        {what} {formatNumber(first)} à {formatNumber(last)} sur {formatNumber(total)}
      </p>
      <p className="row">
        {previousHref && (
          <LinkButton href={previousHref} size="small">
            Page précédente
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton href={nextHref} size="small">
            Page suivante
          </LinkButton>
        )}
      </p>
    </nav>
  );
}
