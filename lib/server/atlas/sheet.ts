import "server-only";

import { currentHref, referenceOf } from "@/lib/domain/atlas/address";
import { aroundTerritory, type SheetTerritory } from "@/lib/domain/atlas/around";
import { type AtlasAsked, asOfAsked } from "@/lib/domain/atlas/asked";
import type { AtlasDay } from "@/lib/domain/atlas/day";
import { hasSheet, type Sheet, sheetOf } from "@/lib/domain/atlas/sheet";
import type { AtlasCpts } from "@/lib/domain/atlas/situation";

import { readGeography } from "../shapes/geography";
import { communesOf } from "./communes";
import { atlasDay } from "./day";
import type { Register } from "./register";

/** The public CPTS that a slug ends with, and its address of today. */
export function findCpts(
  register: Register,
  slug: string,
): { cpts: AtlasCpts; href: string } | undefined {
  const reference = referenceOf(slug);
  const cpts = register.cpts.find((each) => each.reference === reference);
  return cpts && hasSheet(cpts, register.now + 1)
    ? { cpts, href: currentHref(cpts, register) }
    : undefined;
}

export type PublicSheet = Sheet & SheetTerritory & { day: AtlasDay };

/** Everything that the sheet of a CPTS shows of a day: the same facts as the lists and the figures. */
export async function readSheet(
  register: Register,
  cpts: AtlasCpts,
  asked: AtlasAsked,
): Promise<PublicSheet> {
  const sheet = sheetOf(cpts, asOfAsked(asked, register.now));
  const [day, communes, geography] = await Promise.all([
    atlasDay(register, asked),
    communesOf(sheet),
    readGeography(),
  ]);
  const cover = sheet.territory?.cover ?? new Map();
  return {
    ...sheet,
    day,
    communes,
    around: aroundTerritory({ reference: cpts.reference, cover }, day.lines, geography),
  };
}
