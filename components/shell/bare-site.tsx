import type { ReactNode } from "react";

import { BrandMark } from "./brand";
import { SiteFooter } from "./site-footer";

/** The shell when nothing can be asked of the server: an error, a page outside the site. */
export function BareSite({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="top">
        <div className="in">
          <a className="brand" href="/">
            <BrandMark />
            Jalons
          </a>
        </div>
      </header>
      {children}
      <SiteFooter />
    </>
  );
}
