import type { ReactNode } from "react";

import { PUBLIC_LINKS } from "@/components/shell/public-links";
import { Site } from "@/components/shell/site";
import { FEED_PATH } from "@/lib/domain/open-data/addresses";

import { SITE_VIEWPORT, SiteDocument, siteMetadata } from "../site-document";

export const generateMetadata = siteMetadata;
export const viewport = SITE_VIEWPORT;

/** The root of what is the same for everybody: no cookie is read here, so that answers are kept. */
export default function PublicRoot({ children }: { children: ReactNode }) {
  return (
    <SiteDocument>
      <link
        rel="alternate"
        type="application/atom+xml"
        title="Jalons, actes publics"
        href={FEED_PATH}
      />
      <Site links={PUBLIC_LINKS}>{children}</Site>
    </SiteDocument>
  );
}
