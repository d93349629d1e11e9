import type { ReactNode } from "react";

type MoreProps = { summary: string; children: ReactNode };

/** Folded text, opened without JavaScript. */
export function More({ summary, children }: MoreProps) {
  return (
    <details className="more">
      <summary>{summary}</summary>
      <div className="stack-s">{children}</div>
    </details>
  );
}
