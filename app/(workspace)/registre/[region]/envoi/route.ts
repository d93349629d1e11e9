import { readAccount } from "@/db/people/queries";
import { declareRegister } from "@/db/registers/commands";
import { readRegisters } from "@/db/registers/queries";
import { readDeclaration } from "@/lib/domain/atlas/declaring";
import { one } from "@/lib/domain/shared/form";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { readsRegisters } from "@/lib/server/account";
import { formRoute, type Outcome } from "@/lib/server/form-route";

import { type RegisterParams, registerHref } from "../../load";

const invalid = (sentence: string): Outcome => ({ status: "invalid", errors: { "": [sentence] } });

const MEANWHILE = invalid(
  "Quelqu’un a fait une autre déclaration pendant que vous remplissiez ce formulaire. Relisez-la, puis enregistrez de nouveau.",
);

const NOT_THEIRS = invalid(
  "Votre mandat ne permet pas de déclarer ce registre\u00a0: adressez-vous à la direction générale de l’ARS.",
);

export const POST = formRoute<RegisterParams>({
  page: registerHref,
  run: async ({ actor, params: { region }, fields }): Promise<Outcome> => {
    if (!readsRegisters(await readAccount(actor))) return { status: "notFound" };
    const { registers, now } = await readRegisters(actor);
    const register = registers.find(({ code }) => code === region);
    if (!register) return { status: "notFound" };
    if (!register.mayDeclare) return NOT_THEIRS;

    const last = register.declarations.at(-1);
    const since = one(fields, "version") ?? "";
    if (since !== String(last?.version ?? 0)) return MEANWHILE;
    const today = dayIn(register.timeZone, now);
    const declared = readDeclaration(fields, { last, today });
    if (!declared.ok) return { status: "invalid", errors: declared.failure };
    const made = await declareRegister(actor, {
      regionCode: region,
      since: Number(since),
      ...declared.value,
    });
    if (made.ok) return { status: "done", to: `${registerHref({ region })}?fait` };
    return made.failure === "notTheirs" ? NOT_THEIRS : MEANWHILE;
  },
});
