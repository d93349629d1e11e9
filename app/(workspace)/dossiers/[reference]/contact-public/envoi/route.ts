import { publishContact } from "@/db/public-contacts/commands";
import { readContact } from "@/lib/domain/public-contact/contact";
import { one } from "@/lib/domain/shared/form";
import { formRoute, type Outcome } from "@/lib/server/form-route";

import { type ContactParams, contactHref, findLedDossier } from "../load";

const MEANWHILE =
  "Un autre porteur a changé ou retiré ce contact pendant que vous remplissiez ce formulaire. Relisez ce qui est publié, puis publiez de nouveau.";

const seen = (typed = "") => (Number.isNaN(Date.parse(typed)) ? null : new Date(typed));

export const POST = formRoute<ContactParams>({
  page: contactHref,
  run: async ({ actor, params, fields }): Promise<Outcome> => {
    const dossier = await findLedDossier(actor, params);
    if (!dossier) return { status: "notFound" };
    const read = readContact(fields);
    if (!read.ok) return { status: "invalid", errors: read.failure };
    const since = seen(one(fields, "depuis"));
    const made = await publishContact(actor, { dossierId: dossier.id, since }, read.value);
    if (made.ok) return { status: "done", to: `${contactHref(params)}?fait=publie` };
    return made.failure === "notTheirs"
      ? { status: "notFound" }
      : { status: "invalid", errors: { "": [MEANWHILE] } };
  },
});
