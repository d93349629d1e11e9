import "server-only";

import { keepForm } from "@/db/kept-forms/commands";
import { takeControlsOut } from "@/lib/domain/shared/typed-text";

import { logUnexpected } from "./log";
import { readMultipart } from "./multipart";
import { currentActor, endedSessionActor } from "./session";

const CHANGED =
  "La page a changé de version pendant votre saisie\u00a0: relisez, puis envoyez à nouveau.";

/** The page that showed the form: its address, without what takes the form and what came back. */
function pageOf(request: Request) {
  const asked = new URL(request.headers.get("x-jalons-page") ?? "/", "http://here.invalid");
  asked.searchParams.delete("repris");
  return `${asked.pathname.replace(/\/envoi$/, "") || "/"}${asked.search}`;
}

/** Keeps a form that no route of this version takes; the address that gives it back, if it was kept. */
export async function keepLostForm(request: Request): Promise<string | undefined> {
  try {
    const actor = (await currentActor()) ?? (await endedSessionActor());
    const read = await readMultipart(request);
    if (!actor || !read.ok) return undefined;
    const { fields } = read.value;
    takeControlsOut(fields);
    const page = pageOf(request);
    const kept = await keepForm(actor, { page, fields, errors: { "": [CHANGED] } });
    return `${page}${page.includes("?") ? "&" : "?"}repris=${kept}`;
  } catch (error) {
    logUnexpected(error, { page: "/api/version-changee" });
    return undefined;
  }
}
