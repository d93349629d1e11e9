import "server-only";

import type { CaisseEditionToMake } from "@/db/caisses/commands";
import { readAllCaisses, readServedCommunes, type ServedCommune } from "@/db/caisses/queries";
import type { Actor } from "@/db/client";
import { readAccount } from "@/db/people/queries";
import { readCommuneList } from "@/db/territory/queries";
import { type FieldErrors, type Fields, noFields, one } from "@/lib/domain/shared/form";
import { fail, ok, type Result } from "@/lib/domain/shared/result";
import { quoted } from "@/lib/domain/shared/typography";
import { administers } from "@/lib/server/account";

const LONGEST_SOURCE = 1000;
const MOST_LINES_NAMED = 10;

/** What the form of a département asks for; errors by field when it cannot be done as typed. */
export async function readEdition(
  actor: Actor,
  departmentCode: string,
  fields: Fields,
): Promise<Result<CaisseEditionToMake, FieldErrors> | "notFound"> {
  if (!administers(await readAccount(actor))) return "notFound";
  const communes = await readServedCommunes(actor, departmentCode);
  if (communes.length === 0) return "notFound";

  const errors = noFields() as FieldErrors;
  const served = await readServed(actor, { departmentCode, communes, fields, errors });
  const confirms = one(fields, "confirme") !== undefined;
  const source = (one(fields, "source") ?? "").trim();
  if (source === "") errors["source"] = ["Indiquez où vous l’avez lu"];
  if (source.length > LONGEST_SOURCE)
    errors["source"] = [`Raccourcissez la source à ${LONGEST_SOURCE} caractères`];
  if (!served && !confirms && Object.keys(errors).length === 0)
    errors["caisse"] = ["Choisissez une caisse et des communes, ou confirmez le département"];
  if (Object.keys(errors).length > 0) return fail(errors);
  return ok({
    departmentCode,
    since: editionOf(one(fields, "depuis")),
    ...(served && { served }),
    confirms,
    source,
  });
}

/** Anything that no page of ours sends is an edition that is no longer the last. */
const editionOf = (typed = "") => (/^\d{1,6}$/.test(typed) ? Number(typed) : -1);

type Asked = {
  departmentCode: string;
  communes: readonly ServedCommune[];
  fields: Fields;
  errors: FieldErrors;
};

async function readServed(actor: Actor, asked: Asked) {
  const { fields, errors } = asked;
  const caisseId = one(fields, "caisse") ?? "";
  const codes = new Set([...ofIntercommunality(asked), ...(await ofList(asked))]);
  if (caisseId === "") {
    if (codes.size > 0) errors["caisse"] = ["Choisissez la caisse qui sert ces communes"];
    return undefined;
  }
  if (!(await readAllCaisses(actor)).some(({ id }) => id === caisseId)) {
    errors["caisse"] = ["Choisissez une caisse de la liste"];
    return undefined;
  }
  if (codes.size === 0 && !errors["liste"])
    errors["liste"] = ["Indiquez les communes que cette caisse sert"];
  return { caisseId, communes: [...codes] };
}

function ofIntercommunality({ communes, fields }: Asked): string[] {
  const chosen = one(fields, "epci") ?? "";
  return communes
    .filter(({ intercommunality }) => intercommunality?.code === chosen)
    .map(({ code }) => code);
}

async function ofList({ departmentCode, communes, fields, errors }: Asked): Promise<string[]> {
  const { understood, ambiguous, unknown, cut } = await readCommuneList(
    one(fields, "liste") ?? "",
    departmentCode,
  );
  const here = new Set(communes.map(({ code }) => code));
  const elsewhere = understood.filter(({ commune }) => !here.has(commune.code));
  const unread = [...ambiguous, ...unknown, ...elsewhere].map(({ typed }) => quoted(typed));
  const messages: string[] = [];
  if (unread.length > 0) messages.push(unreadWords(unread));
  if (cut) messages.push("Envoyez la liste en plusieurs fois, elle est trop longue");
  if (messages.length > 0) errors["liste"] = messages;
  return understood.map(({ commune }) => commune.code).filter((code) => here.has(code));
}

function unreadWords(unread: readonly string[]): string {
  const named = unread.slice(0, MOST_LINES_NAMED).join(", ");
  const more =
    unread.length > MOST_LINES_NAMED ? `, et ${unread.length - MOST_LINES_NAMED} autres` : "";
  return `Corrigez ces lignes, qui ne sont pas des communes du département\u00a0: ${named}${more}`;
}
