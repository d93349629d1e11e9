import type { ReactNode } from "react";

type PanelProps = {
  /** Unique in the page: the section is named by its heading. */
  id: string;
  title: string;
  /** At the right of the heading: a count, a link, a tag. */
  aside?: ReactNode;
  /** Named for assistive technology only. */
  titleHidden?: boolean;
  /** Thick ink border: the one place of the page where something must happen. */
  strong?: boolean;
  children: ReactNode;
};

export function Panel({ id, title, aside, titleHidden, strong, children }: PanelProps) {
  const heading = (
    <h2 id={id} className={titleHidden ? "vh" : undefined}>
      {title}
    </h2>
  );
  return (
    <section className={strong ? "card strong" : "card"} aria-labelledby={id}>
      {titleHidden ? (
        heading
      ) : (
        <header>
          {heading}
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
