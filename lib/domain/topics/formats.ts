import type { LineField } from "./topic";

type Format = NonNullable<LineField["format"]>;

const withoutSpaces = (text: string) => text.replace(/[\s\u00a0\u202f.-]/g, "");

const AMOUNT_LIMIT = 100_000_000;

/** What a short answer must look like; harmless spaces and signs are taken out before. */
export const FORMATS: Record<
  Format,
  { tidy: (text: string) => string; fits: (text: string) => boolean; message: string }
> = {
  email: {
    tidy: (text) => text.trim(),
    fits: (text) => /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[\p{L}\d-]{2,}$/u.test(text),
    message: "Saisissez une adresse électronique complète, comme nom@exemple.fr",
  },
  phone: {
    tidy: (text) => text.trim(),
    fits: (text) => /^\+?\d{9,15}$/.test(withoutSpaces(text).replace(/[()/]/g, "")),
    message: "Saisissez un numéro de téléphone, comme 04 71 00 00 00",
  },
  rpps: {
    tidy: withoutSpaces,
    fits: (text) => /^\d{11}$/.test(text),
    message: "Saisissez les 11 chiffres du numéro RPPS",
  },
  euros: {
    tidy: (text) => text.replace(/[\s\u00a0\u202f€]/g, "").replace(/(?:euros?)$/i, ""),
    fits: (text) => /^\d{1,9}$/.test(text) && Number(text) <= AMOUNT_LIMIT,
    message: "Saisissez un montant en euros, sans centimes, comme 15 000",
  },
  rna: {
    tidy: (text) => withoutSpaces(text).toUpperCase(),
    // Corsica and the overseas départements have a letter in third place.
    fits: (text) => /^W\d[\dA-Z]\d{7}$/.test(text),
    message: "Saisissez le numéro RNA : la lettre W suivie de neuf chiffres",
  },
};
