import "server-only";

import type { Actor } from "@/db/client";
import { keepForm } from "@/db/kept-forms/commands";

/** The page of lists with a text to read: its address, where it is found again for a day. */
export async function keepList(actor: Actor, page: string, text: string): Promise<string> {
  const kept = await keepForm(actor, { page, fields: { liste: [text] }, errors: {} });
  return `${page}?repris=${kept}`;
}
