import Link from "next/link";

const LINKS = [
  ["/aide", "Aide et contact"],
  ["/accessibilite", "Accessibilité : non conforme"],
  ["/donnees-personnelles", "Données personnelles"],
  ["/mentions-legales", "Mentions légales"],
] as const;

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
