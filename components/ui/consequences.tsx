import type { ReactNode } from "react";

import { Icon, type IconName } from "./icon";

/** Same headings, same order, in the form, on the review page and in the record. */
const KINDS = {
  state: { icon: "flag", heading: "État" },
  dates: { icon: "clock", heading: "Dates" },
  messages: { icon: "mail", heading: "Messages" },
  reversibility: { icon: "undo", heading: "Retour en arrière" },
  warning: { icon: "alert", heading: "Attention" },
  public: { icon: "eye", heading: "Public" },
} as const satisfies Record<string, { icon: IconName; heading: string }>;

export type ConsequenceKind = keyof typeof KINDS;

export type Consequence = { kind: ConsequenceKind; text: ReactNode };

const ORDER = Object.keys(KINDS) as ConsequenceKind[];

type ConsequencesProps = {
  /** "Si vous validez". */
  title?: string;
  items: readonly Consequence[];
};

export function Consequences({ title, items }: ConsequencesProps) {
  const sorted = items.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return (
    <>
      {title && <h3>{title}</h3>}
      <ul className="cons mt-1">
        {sorted.map(({ kind, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, never reordered in the browser
          <li key={index}>
            <Icon name={KINDS[kind].icon} />
            <span>
              <span className="muted">{KINDS[kind].heading} :</span> {text}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
