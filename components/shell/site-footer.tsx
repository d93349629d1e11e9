"use client";

import Link from "next/link";

const LINKS = [
  ["/aide", "Aide et contact"],
  ["/accessibilite", "Accessibilité : non conforme"],
  ["/donnees-personnelles", "Données personnelles"],
  ["/mentions-legales", "Mentions légales"],
] as const;

/** In the browser's bundle for the same reason as the bar at the top. */
export function SiteFooter() {
  return (
    <footer className="foot">
      <div className="in">
        <p>
          Jalons suit les communautés professionnelles territoriales de santé, de la lettre
          d’intention à l’exercice.
        </p>
        <ul>
          {LINKS.map(([href, label]) => (
            <li key={href}>
              <Link href={href} prefetch={false}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
