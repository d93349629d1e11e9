import Link from "next/link";

type SortHeadingProps = {
  label: string;
  href: string;
  /** Set on the column that the list is sorted by. */
  sorted?: "ascending" | "descending";
};

/** A column heading that sorts by a link, so that the order is in the address. */
export function SortHeading({ label, href, sorted }: SortHeadingProps) {
  return (
    <th scope="col" aria-sort={sorted}>
      <Link className="sort" href={href} prefetch={false}>
        {label}
        <svg className="ico" viewBox="0 0 18 18" aria-hidden="true">
          {sorted !== "descending" && <path d="M6 7l3-3 3 3" />}
          {sorted !== "ascending" && <path d="M6 11l3 3 3-3" />}
        </svg>
      </Link>
    </th>
  );
}
