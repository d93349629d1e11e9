import { Readable } from "node:stream";

import { openFile } from "@/db/files/queries";
import { guardedRoute } from "@/lib/server/guarded-route";
import { attachment } from "@/lib/server/pdf/file-name";
import { plainPageHeaders, plainPageHtml } from "@/lib/server/plain-page/page";
import { requireActor } from "@/lib/server/session";

type Context = { params: Promise<{ reference: string; id: string }> };

const NOT_FOUND = {
  status: 404,
  title: "Cette page n’existe pas, ou vous n’y avez pas accès",
  sentences: ["Vérifiez l’adresse, ou repartez de l’accueil."],
};

/** Saved by the browser, never shown in the page; not there and not mine look the same. */
export const GET = guardedRoute(async (_request: Request, { params }: Context) => {
  const file = await openFile(await requireActor(), await params);
  if (!file) {
    return new Response(plainPageHtml(NOT_FOUND), {
      status: 404,
      headers: plainPageHeaders(NOT_FOUND),
    });
  }
  return new Response(Readable.toWeb(Readable.from(file.bytes)) as BodyInit, {
    headers: {
      "content-type": "application/pdf",
      "content-length": String(file.byteSize),
      "content-disposition": attachment(file.name),
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
      etag: `"${file.sha256}"`,
    },
  });
});
