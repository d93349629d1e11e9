const NOWHERE = "http://nowhere.invalid";

/** Doors lead nowhere: coming back to them would loop. */
const DOORS = /^\/(connexion|deconnexion|api)(\/|$)/;

/** The page to come back to after signing in: one of this site, or undefined. */
export function returnTo(asked: string | undefined): string | undefined {
  if (!asked || asked.length > 2000 || !asked.startsWith("/")) return undefined;
  // Browsers drop tabs and new lines, so "/\t/evil.example" would lead to "//evil.example".
  if (/[\p{Cc} \\]/u.test(asked) || asked.startsWith("//")) return undefined;
  const url = URL.canParse(asked, NOWHERE) ? new URL(asked, NOWHERE) : undefined;
  if (!url || url.origin !== NOWHERE || url.pathname.startsWith("//")) return undefined;
  if (DOORS.test(url.pathname)) return undefined;
  url.searchParams.delete("_rsc");
  return `${url.pathname}${url.search}`;
}

/** The door, with the way back; `lost` when what was typed could be kept for nobody. */
export function signInPage(from: string | undefined, { lost = false } = {}): string {
  const back = returnTo(from);
  const query = new URLSearchParams();
  if (back && back !== "/") query.set("retour", back);
  if (lost) query.set("saisie", "perdue");
  const text = query.toString();
  return text ? `/connexion?${text}` : "/connexion";
}
