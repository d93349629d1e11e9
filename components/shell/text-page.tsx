import type { ReactNode } from "react";

import { Main } from "./main";

type TextPageProps = { title: string; lede: string; children: ReactNode };

/** A page to read: legal notices, help. */
export function TextPage({ title, lede, children }: TextPageProps) {
  return (
    <Main width="form">
      <h1>{title}</h1>
      <p className="lede mt-2">{lede}</p>
      <div className="text mt-6">{children}</div>
    </Main>
  );
}
