import type { ReactNode } from "react";

export type Fact = {
  label: string;
  value: ReactNode;
  /** The source or the date of the fact, in small letters. */
  detail?: string;
  tone?: "warn" | "bad";
};

/** A line of figures under a title: each one says as of when. */
export function Facts({ items }: { items: Fact[] }) {
  return (
    <dl className="facts">
      {items.map(({ label, value, detail, tone }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={tone && `${tone}-c`}>
            {value} {detail && <small>{detail}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
