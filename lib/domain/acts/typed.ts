import { z } from "zod";

import { isPlainDate, type PlainDate } from "../shared/plain-date";
import { fail, ok, type Result } from "../shared/result";
import { withoutControls } from "../shared/typed-text";
import { formatNumber } from "../shared/typography";

/** What a field gave, or what to do instead, in French. */
export type Typed<Value> = Result<Value, string>;

export const TEXT_LENGTH = { text: 200, longText: 8000, question: 2000 } as const;

/** Marks that are pasted without being seen and that say nothing. */
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/g;

const LONE_SURROGATE = /\p{Surrogate}/u;

export const cleaned = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(INVISIBLE, "").normalize("NFC").trim();

const tooLong = (length: number, max: number) =>
  `Raccourcissez ce texte à ${formatNumber(max)} caractères au plus : il en a ${formatNumber(length)}.`;

/** A text of at most `max` characters, on one line or several, without hidden characters. */
export function typedText(raw: string, kind: keyof typeof TEXT_LENGTH): Typed<string> {
  const text = cleaned(raw);
  if (withoutControls(text) !== text || LONE_SURROGATE.test(text)) {
    return fail(
      "Retapez ce texte : il contient des caractères invisibles qui ne s’enregistrent pas.",
    );
  }
  const max = TEXT_LENGTH[kind];
  if (text.length > max) return fail(tooLong(text.length, max));
  if (kind === "text" && text.includes("\n")) return fail("Écrivez ce texte sur une seule ligne.");
  return ok(text);
}

const ASK_FOR_DATE =
  "Saisissez une date qui existe, sous la forme JJ/MM/AAAA : par exemple 01/10/2026.";

/** A day, as the browser's date field writes it or as people type it. */
export function typedDate(raw: string): Typed<PlainDate> {
  const text = cleaned(raw);
  const french = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text);
  const day = french
    ? `${french[3]}-${french[2]?.padStart(2, "0")}-${french[1]?.padStart(2, "0")}`
    : text;
  return isPlainDate(day) ? ok(day) : fail(ASK_FOR_DATE);
}

/** A whole number; spaces between thousands are accepted. */
export function typedNumber(raw: string, min: number, max: number): Typed<number> {
  const text = cleaned(raw).replace(/[\s\u202f\u00a0]/g, "");
  const number = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(number) || number < min || number > max) {
    return fail(
      `Saisissez un nombre entier, en chiffres, de ${formatNumber(min)} à ${formatNumber(max)}.`,
    );
  }
  return ok(number);
}

const email = z.email().max(254);

export function typedEmail(raw: string): Typed<string> {
  const address = email.safeParse(cleaned(raw).toLowerCase());
  return address.success
    ? ok(address.data)
    : fail("Saisissez une adresse électronique complète : par exemple prenom.nom@exemple.fr.");
}

export const typedPhone = (text: string): string | undefined =>
  /^\+?[\d\s.()-]{6,24}$/.test(text)
    ? undefined
    : "Saisissez un numéro de téléphone : par exemple 04 71 00 00 00.";
