import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";

import { DemonstrationStrip } from "@/components/shell/demonstration-strip";
import { SkipLink } from "@/components/shell/skip-link";
import { env } from "@/lib/server/env";

import { publicSans } from "./fonts";
import "./styles/index.css";

export async function siteMetadata(): Promise<Metadata> {
  await connection();
  return {
    title: { default: "Jalons", template: "%s – Jalons" },
    description:
      "Jalons suit les communautés professionnelles territoriales de santé, de la lettre d’intention à l’exercice.",
    formatDetection: { telephone: false, email: false, address: false, date: false },
    ...(env().demonstration && { robots: { index: false, follow: false } }),
  };
}

export const SITE_VIEWPORT: Viewport = { colorScheme: "light dark" };

/** What both root layouts are made of: they differ by whether they know who reads. */
export async function SiteDocument({ children }: { children: ReactNode }) {
  // Rendered per request: the strip depends on how this server was started, not on the build.
  await connection();
  return (
    <html lang="fr" className={publicSans.variable}>
      <body>
        <SkipLink />
        {env().demonstration && <DemonstrationStrip />}
        {children}
      </body>
    </html>
  );
}
