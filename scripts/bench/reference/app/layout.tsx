import type { ReactNode } from "react";

/** Nothing but a document: what a page costs before anything is on it. */
export default function ReferenceLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr">
      <body>{children}</body>
    </html>
  );
}
