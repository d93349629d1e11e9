import type { ReactNode } from "react";

type EmptyListProps = {
  /** Names what was asked: "Aucun dossier ne correspond à…". */
  title: string;
  /** What would show something, and the link that does it. */
  children?: ReactNode;
};

export function EmptyList({ title, children }: EmptyListProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children && <div className="stack-s mt-1">{children}</div>}
    </div>
  );
}
