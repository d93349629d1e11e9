import { z } from "zod";

import { STAGES_ASKED } from "../atlas/selection";
import { DAY } from "./day-schema";

export const LARGEST_LIMIT = 500;
export const USUAL_LIMIT = 100;

/** What an address of the open data may ask, with what the documentation says of it. */
export const PARAMETERS = {
  date: {
    schema: DAY,
    description:
      "Jour dont on veut la situation, depuis le 26 janvier 2016. Sans lui, ou à venir\u00a0: aujourd’hui, et `asOf` le dit.",
    example: "2026-03-01",
  },
  connu_le: {
    schema: DAY,
    description:
      "Ne tenir compte que de ce qui était enregistré et publié à la fin de ce jour, à Paris. Sans lui, ou à venir\u00a0: tout ce qui est connu.",
    example: "2026-03-31",
  },
  region: {
    schema: z.string(),
    description: "Région de rattachement, par son code Insee.",
    example: "84",
  },
  departement: {
    schema: z.string(),
    description: "Département de rattachement, par son code Insee.",
    example: "43",
  },
  etape: {
    schema: z.enum(STAGES_ASKED),
    description:
      "Étape comptée ce jour-là. `contractSigned`\u00a0: `aciSigned` et `operational`. `left`\u00a0: CPTS qui ne sont plus suivies. Sans elle\u00a0: toutes celles qui sont suivies.",
    example: "contractSigned",
  },
  couvre: {
    schema: z.literal("1"),
    description:
      "`1`\u00a0: CPTS qui ont des communes dans la région ou le département demandé, au lieu de celles qui y sont rattachées. Ce sont celles que compte la couverture du lieu.",
    example: "1",
  },
  q: {
    schema: z.string().max(200),
    description: "Partie d’un nom porté par la CPTS, ou nom d’une de ses communes.",
    example: "Velay",
  },
  commune: {
    schema: z.string(),
    description: "Commune du territoire, par son code Insee.",
    example: "43157",
  },
  page: {
    schema: z.int().min(1),
    description: "Numéro de page, à partir de 1.",
    example: 2,
  },
  limit: {
    schema: z.int().min(1).max(LARGEST_LIMIT),
    description: `CPTS par page\u00a0: ${USUAL_LIMIT} sans lui, ${LARGEST_LIMIT} au plus.`,
    example: 50,
  },
} as const;

export type ParameterName = keyof typeof PARAMETERS;

export const DAY_PARAMETERS = ["date", "connu_le"] as const satisfies readonly ParameterName[];
export const ATLAS_PARAMETERS = [
  ...DAY_PARAMETERS,
  "region",
  "departement",
] as const satisfies readonly ParameterName[];
export const CPTS_PARAMETERS = [
  ...ATLAS_PARAMETERS,
  "etape",
  "couvre",
  "q",
  "commune",
] as const satisfies readonly ParameterName[];
export const PAGE_PARAMETERS = [
  ...CPTS_PARAMETERS,
  "page",
  "limit",
] as const satisfies readonly ParameterName[];
