import { Readable } from "node:stream";

import { openFile } from "@/db/files/queries";
import { guardedRoute } from "@/lib/server/guarded-route";
import { attachment } from "@/lib/server/pdf/file-name";
import { seeOther } from "@/lib/server/see-other";
import { requireActor } from "@/lib/server/session";

type Context = { params: Promise<{ reference: string; id: string }> };

/** Saved by the browser, never shown in the page; the HTTP server adds nosniff and a sandbox. */
export const GET = guardedRoute(async (_request: Request, { params }: Context) => {
  const file = await openFile(await requireActor(), await params);
  // The page that says "not there or not yours", the same for both.
  if (!file) return seeOther("/introuvable");
  return new Response(Readable.toWeb(Readable.from(file.bytes)) as BodyInit, {
    headers: {
      "content-type": "application/pdf",
      "content-length": String(file.byteSize),
      "content-disposition": attachment(file.name),
      "cache-control": "private, no-store",
      etag: `"${file.sha256}"`,
    },
  });
});
