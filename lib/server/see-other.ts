import "server-only";

/** Post / Redirect / Get. Relative, and written in ASCII whatever the address held. */
export function seeOther(to: string): Response {
  const { pathname, search, hash } = new URL(to, "http://here.invalid");
  const location = `${pathname}${search}${hash}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
