import { withdrawContact } from "@/db/public-contacts/commands";
import { formRoute, type Outcome } from "@/lib/server/form-route";

import { type ContactParams, contactHref, findLedDossier } from "../load";

/** Taken back twice is taken back. */
export const POST = formRoute<ContactParams>({
  page: contactHref,
  run: async ({ actor, params }): Promise<Outcome> => {
    const dossier = await findLedDossier(actor, params);
    if (!dossier) return { status: "notFound" };
    await withdrawContact(actor, dossier.id);
    return { status: "done", to: `${contactHref(params)}?fait=retire` };
  },
});
