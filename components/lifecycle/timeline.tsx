import Link from "next/link";
import type { ReactNode } from "react";

import { Tag } from "@/components/ui/tag";
import { countOf } from "@/lib/domain/shared/typography";

export type TimelineEntry = {
  /** The permanent address of the act. */
  href: string;
  /** The anchor of the line: "acte-7". */
  id: string;
  /** An act is final; an event only happened. */
  kind: "act" | "event";
  /** Past participle: "Projet de santé transmis, version 2". */
  what: string;
  /** When it was recorded: "1er octobre 2026 à 14 h 32". */
  when: string;
  /** The date it bears, if another: "décision du 26 novembre 2026". */
  effective?: string;
  /** Author and organisation: "Claire Meunier, CPTS". */
  who: string;
  /** "caduque", "annulée": it stays in the record. */
  lapsed?: string;
  /** What remains to be known of it: "chevauchement non accepté". */
  flag?: string;
  links?: { href: string; label: string }[];
};

type TimelineProps = {
  /** Newest first. */
  entries: TimelineEntry[];
  /** How many before the older ones are folded. */
  shown?: number;
};

export function Timeline({ entries, shown = 8 }: TimelineProps) {
  const recent = entries.slice(0, shown);
  const older = entries.slice(shown);
  return (
    <>
      <p className="tlk mb-4">
        <span className="dec">
          <i />
          acte, définitif
        </span>
        <span>
          <i />
          événement
        </span>
      </p>
      <ol className="tl">
        {recent.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </ol>
      {older.length > 0 && (
        <details className="more mt-4">
          <summary>{countOf(older.length, "ligne plus ancienne", "lignes plus anciennes")}</summary>
          <div>
            <ol className="tl">
              {older.map((entry) => (
                <Line key={entry.id} entry={entry} />
              ))}
            </ol>
          </div>
        </details>
      )}
    </>
  );
}

function Line({ entry }: { entry: TimelineEntry }) {
  const { id, href, kind, what, when, effective, who, lapsed, flag, links = [] } = entry;
  const parts: { key: string; node: ReactNode }[] = [
    { key: "when", node: when },
    ...(effective ? [{ key: "effective", node: effective }] : []),
    { key: "who", node: who },
    ...links.map((link) => ({
      key: link.href,
      node: (
        <Link href={link.href} prefetch={false}>
          {link.label}
        </Link>
      ),
    })),
  ];
  return (
    <li id={id} className={kind === "act" ? "dec" : undefined}>
      <p className="what">
        <Link href={href} prefetch={false}>
          {what}
        </Link>
        {lapsed && <span className="muted"> ({lapsed})</span>}
        {flag && (
          <>
            {" "}
            <Tag tone="warning" icon="alert">
              {flag}
            </Tag>
          </>
        )}
      </p>
      <p className="when">
        {parts.map(({ key, node }, index) => (
          <span key={key}>
            {index > 0 && " · "}
            {node}
          </span>
        ))}
      </p>
    </li>
  );
}
