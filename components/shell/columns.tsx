import type { ReactNode } from "react";

const SHAPES = { aside: "cols c-8-4", decision: "cols c-dec", halves: "cols c-6-6" } as const;

type ColumnsProps = {
  /** aside: 344 px beside the text; decision: 416 px that follow the scroll; halves. */
  shape?: keyof typeof SHAPES;
  main: ReactNode;
  aside: ReactNode;
  /** Names the second column: "Délai et décision". */
  asideLabel: string;
};

/** Two columns from 1024 px, one below. */
export function Columns({ shape = "aside", main, aside, asideLabel }: ColumnsProps) {
  return (
    <div className={SHAPES[shape]}>
      <div className="stack">{main}</div>
      <aside className={shape === "decision" ? "stack stick" : "stack"} aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}
