import type { ReactNode } from "react";

type PageHeaderProps = {
  title: string;
  /** One or two sentences under the title. */
  lede?: ReactNode;
  /** A line of badges and facts under the title. */
  line?: ReactNode;
  /** Buttons at the right. */
  aside?: ReactNode;
};

export function PageHeader({ title, lede, line, aside }: PageHeaderProps) {
  return (
    <div className="row between start">
      <div>
        <h1>{title}</h1>
        {line && <div className="row tight mt-2">{line}</div>}
        {lede && <p className="lede mt-2">{lede}</p>}
      </div>
      {aside && <div className="row">{aside}</div>}
    </div>
  );
}
