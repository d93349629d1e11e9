import type { ReactNode } from "react";

import { Icon } from "./icon";
import { Tag } from "./tag";

type InternalPanelProps = { id: string; title: string; children: ReactNode };

/** Institution-only space. Absent from a leader's page, not merely hidden: the caller decides. */
export function InternalPanel({ id, title, children }: InternalPanelProps) {
  return (
    <section className="internal" aria-labelledby={id}>
      <header className="sec-h">
        <h2 id={id}>
          <Icon name="lock" />
          {title}
        </h2>
        <Tag tone="internal">visibles par l’ARS et la CPAM seulement</Tag>
      </header>
      {children}
    </section>
  );
}
