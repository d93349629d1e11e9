import type { ReactNode } from "react";

const WIDTHS = { page: "in", wide: "in wide", middle: "in mid", form: "in form" } as const;

type MainProps = {
  /** page 1216 px, wide 1440 px for work, middle 992 px, form 736 px. */
  width?: keyof typeof WIDTHS;
  /** Smaller text and padding, where people work all day. */
  dense?: boolean;
  children: ReactNode;
};

/** One per page; the shell around it takes the same width. */
export function Main({ width = "page", dense = false, children }: MainProps) {
  return (
    <main id="contenu" tabIndex={-1} className={dense ? "dense" : undefined}>
      <div className={WIDTHS[width]}>{children}</div>
    </main>
  );
}
