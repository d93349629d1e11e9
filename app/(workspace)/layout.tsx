import type { ReactNode } from "react";

import { SiteFrame } from "../site-frame";

type Props = { children: ReactNode };

export default function WorkspaceLayout({ children }: Props) {
  return <SiteFrame>{children}</SiteFrame>;
}
