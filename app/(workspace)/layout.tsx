import type { ReactNode } from "react";

import { SITE_VIEWPORT, SiteDocument, siteMetadata } from "../site-document";
import { SiteFrame } from "./site-frame";

export const generateMetadata = siteMetadata;
export const viewport = SITE_VIEWPORT;

/** The root of what depends on who reads. */
export default function WorkspaceRoot({ children }: { children: ReactNode }) {
  return (
    <SiteDocument>
      <SiteFrame>{children}</SiteFrame>
    </SiteDocument>
  );
}
