import { editCaisses } from "@/db/caisses/commands";
import { formRoute, type Outcome } from "@/lib/server/form-route";

import { type DepartmentParams, departmentHref } from "../load";
import { readEdition } from "../read-edition";

const MEANWHILE =
  "Quelqu’un a modifié ce département pendant que vous remplissiez ce formulaire. Relisez ce qui est écrit maintenant, puis enregistrez de nouveau";

const UNSERVED =
  "Des communes n’ont pas encore de caisse\u00a0: attribuez-les avant de confirmer tout le département";

export const POST = formRoute<DepartmentParams>({
  page: departmentHref,
  run: async ({ actor, params, fields }): Promise<Outcome> => {
    const read = await readEdition(actor, params.departement, fields);
    if (read === "notFound") return { status: "notFound" };
    if (!read.ok) return { status: "invalid", errors: read.failure };
    const made = await editCaisses(actor, read.value);
    if (made.ok) return { status: "done", to: `${departmentHref(params)}?fait` };
    return {
      status: "invalid",
      errors: made.failure === "editedMeanwhile" ? { "": [MEANWHILE] } : { confirme: [UNSERVED] },
    };
  },
});
