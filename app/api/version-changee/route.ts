import { keepLostForm } from "@/lib/server/lost-form";
import { newerVersion } from "@/lib/server/plain-page/messages";
import { plainPageHeaders, plainPageHtml } from "@/lib/server/plain-page/page";

/** Where the HTTP server sends a form that was made for a page of another version. */
export async function POST(request: Request) {
  const page = newerVersion(await keepLostForm(request));
  return new Response(plainPageHtml(page), {
    status: page.status,
    headers: plainPageHeaders(page),
  });
}
