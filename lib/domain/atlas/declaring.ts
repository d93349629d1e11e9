import { documentDate, firstProblem } from "../acts/dates";
import { typedDate } from "../acts/typed";
import { formatDay } from "../shared/dates";
import { type FieldErrors, type Fields, noFields, one } from "../shared/form";
import type { PlainDate } from "../shared/plain-date";
import { fail, ok, type Result } from "../shared/result";
import {
  DECLARATION_KINDS,
  type DeclarationKind,
  type RegisterDeclaration,
  type RegisterState,
} from "./registers";

export const REGISTER_WORDS: Record<RegisterState, string> = {
  notOpened: "Non ouvert",
  opened: "Ouvert, incomplet",
  complete: "Déclaré complet",
};

export const DECLARATION_WORDS: Record<DeclarationKind, { label: string; hint: string }> = {
  opened: {
    label: "Le registre est ouvert",
    hint: "Des CPTS de la région y sont enregistrées ; il en manque peut-être. Ses chiffres sont publiés comme des minimums.",
  },
  complete: {
    label: "Le registre est complet",
    hint: "Toutes les CPTS de la région, à toutes leurs étapes, y sont enregistrées. Ses chiffres sont publiés sans réserve.",
  },
  incomplete: {
    label: "Le registre n’est plus complet",
    hint: "Il manque des CPTS ou des étapes à partir de cette date. Ses chiffres redeviennent des minimums.",
  },
};

/** The fields of a declaration, in page order. */
export const DECLARATION_ORDER = ["nature", "le", "couvre"];

type Last = Pick<RegisterDeclaration, "kind" | "coveredSince"> | undefined;

/** A register is opened, then complete; complete, it may be so since another day, or no longer. */
export function kindsAfter(last: Last): DeclarationKind[] {
  if (!last) return ["opened"];
  return last.kind === "complete" ? ["complete", "incomplete"] : ["opened", "complete"];
}

export type Declared = {
  kind: DeclarationKind;
  declaredOn: PlainDate;
  coveredSince: PlainDate | null;
};

function readDay(name: string, fields: Fields, errors: FieldErrors, today: PlainDate) {
  const raw = (one(fields, name) ?? "").trim();
  if (raw === "") return undefined;
  const typed = typedDate(raw);
  const problem = typed.ok ? firstProblem(typed.value, documentDate(today)) : typed.failure;
  if (problem) errors[name] = [problem];
  return typed.ok && !problem ? typed.value : undefined;
}

/**
 * What the form of an ARS declares, after the last declaration of its région. Refused: a nature that
 * cannot follow the last one, a day that is not one, in the future or before the law, a coverage
 * that begins after the day declared, a declaration that changes nothing.
 */
export function readDeclaration(
  fields: Fields,
  { last, today }: { last: Last; today: PlainDate },
): Result<Declared, FieldErrors> {
  const errors: FieldErrors = noFields();
  const kind = DECLARATION_KINDS.find((each) => each === one(fields, "nature"));
  const declaredOn = readDay("le", fields, errors, today);
  const covers = readDay("couvre", fields, errors, today);
  const coveredSince = kind === "incomplete" ? null : (covers ?? null);

  if (!kind) errors["nature"] = ["Choisissez ce que vous déclarez."];
  else if (!kindsAfter(last).includes(kind))
    errors["nature"] = [
      "Choisissez une autre déclaration : celle-ci ne peut pas suivre la dernière.",
    ];
  else if (!errors["couvre"] && last?.kind === kind && last.coveredSince === coveredSince)
    errors["nature"] = ["Choisissez une autre déclaration : le registre est déjà déclaré ainsi."];
  if (!declaredOn && !errors["le"])
    errors["le"] = ["Saisissez la date depuis laquelle c’est vrai."];
  if (declaredOn && coveredSince && coveredSince > declaredOn)
    errors["couvre"] = [
      `Saisissez le ${formatDay(declaredOn)} ou une date antérieure : un registre couvre des jours déjà vécus.`,
    ];

  if (!kind || !declaredOn || Object.keys(errors).length > 0) return fail(errors);
  return ok({ kind, declaredOn, coveredSince });
}
