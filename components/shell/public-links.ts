import type { NavEntry } from "./nav-link";

/** Where a visitor goes from the top of every page. */
export const PUBLIC_LINKS: NavEntry[] = [
  { href: "/", label: "Atlas" },
  { href: "/cpts", label: "Les CPTS" },
  { href: "/methode", label: "Méthode" },
  { href: "/donnees", label: "Données" },
];
