import type { ServerResponse } from "node:http";

const EVER_SO_BRIEFLY = "public, max-age=300";

/** No piece of a page: the browser then asks for the whole of it. */
export function sayNothing(res: ServerResponse): void {
  res.statusCode = 204;
  res.setHeader("cache-control", "no-store");
  res.end();
}

export function leadTo(res: ServerResponse, to: string): void {
  res.statusCode = 307;
  res.setHeader("location", to);
  res.setHeader("cache-control", EVER_SO_BRIEFLY);
  res.end();
}

/** Too many questions, said to a program (RFC 9457). */
export function refuseProgram(res: ServerResponse, waitSeconds: number): void {
  res.statusCode = 429;
  res.setHeader("content-type", "application/problem+json");
  res.setHeader("cache-control", "no-store");
  res.setHeader("retry-after", String(waitSeconds));
  res.setHeader("access-control-allow-origin", "*");
  res.end(
    JSON.stringify({
      type: "about:blank",
      title: "Trop de demandes",
      status: 429,
      detail: `Vous avez demandé beaucoup de dates ou de listes différentes en peu de temps. Réessayez dans ${waitSeconds} s, ou téléchargez les données en une fois\u00a0: /donnees.`,
    }),
  );
}
