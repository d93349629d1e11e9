import Link from "next/link";

export function BrandMark() {
  return (
    <svg viewBox="0 0 24 28" aria-hidden="true">
      <path d="M12 1v26" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M12 3h9.5l-3 4 3 4H12z" fill="var(--color-stage-1)" />
      <path d="M12 13H3l2.8 3.5L3 20h9z" fill="var(--color-stage-2)" />
      <path d="M6 27h12" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}

export function Brand() {
  return (
    <Link className="brand" href="/" prefetch={false}>
      <BrandMark />
      Jalons
    </Link>
  );
}
