import Link from "next/link";
import type { ReactNode } from "react";

export type KeyValue = {
  key: string;
  /** Nothing typed is shown as "Non renseigné". */
  value: ReactNode;
  /** Where this answer can be changed. */
  changeHref?: string;
};

type KeyValuesProps = { items: KeyValue[] };

const isEmpty = (value: ReactNode) => value === null || value === undefined || value === "";

export function KeyValues({ items }: KeyValuesProps) {
  const changeable = items.some(({ changeHref }) => changeHref);
  return (
    <dl className={changeable ? "kv sum" : "kv"}>
      {items.map(({ key, value, changeHref }) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>
            {isEmpty(value) ? <span className="muted">Non renseigné</span> : <span>{value}</span>}
            {changeHref && (
              <Link className="mod" href={changeHref} prefetch={false}>
                Modifier<span className="vh"> : {key}</span>
              </Link>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
