import "server-only";

import { unexpected } from "./plain-page/messages";
import { plainPageHeaders, plainPageHtml } from "./plain-page/page";

/** The last resort of a route: no style sheet, no script, no database. */
export function unexpectedAnswer(reference: string): Response {
  const page = {
    ...unexpected(reference),
    kept: "Votre navigateur garde votre texte\u00a0: revenez à la page précédente, puis envoyez-le à nouveau. Il ne sera enregistré qu’une fois.",
  };
  return new Response(plainPageHtml(page), {
    status: page.status,
    headers: plainPageHeaders(page),
  });
}
