import "server-only";

import type { Actor } from "@/db/client";
import { keepForm } from "@/db/kept-forms/commands";

/** The page of lists with a text to read: its address, where it is found again for a day. */
export async function keepList(
  actor: Actor,
  page: string,
  { text, back }: { text: string; back: string | undefined },
): Promise<string> {
  const fields = { liste: [text], ...(back && { retour: [back] }) };
  const kept = await keepForm(actor, { page, fields, errors: {} });
  return `${page}?repris=${kept}`;
}
