import "server-only";

import { readCommuneNames } from "@/db/atlas/commune-names";
import { readPartTexts } from "@/db/atlas/parts";
import { readPublicContact } from "@/db/public-contacts/queries";
import { readCensus } from "@/db/territory/census";
import { currentHref } from "@/lib/domain/atlas/address";
import { asOfAsked } from "@/lib/domain/atlas/asked";
import { hasSheet, type Sheet, sheetOf } from "@/lib/domain/atlas/sheet";
import { placeNames, selfOf } from "@/lib/domain/open-data/cpts-answer";
import { notFound } from "@/lib/domain/open-data/problem";
import { type SheetCommune, sheetAnswer } from "@/lib/domain/open-data/sheet-answer";
import { cellsCovered } from "@/lib/domain/territory/counting";

import { ProblemFound, type Question } from "./route";

/** The CPTS of an address, about the day asked; a problem when nothing of it was public by then. */
function findSheet({ of, register, asked }: Question): Sheet {
  const reference = of["reference"]?.toUpperCase();
  const asOf = asOfAsked(asked, register.now);
  const cpts = register.cpts.find((each) => each.reference === reference);
  if (cpts && hasSheet(cpts, asOf.knownBefore)) return sheetOf(cpts, asOf);
  throw new ProblemFound(
    notFound(
      "Aucune CPTS publique ne porte cette référence, telle que connue à cette date. Une référence s’écrit comme 43-2026-0007.",
    ),
  );
}

/** What the parts of communes are, by cell of the census. */
async function partsOf({ cpts, territory }: Sheet): Promise<Map<string, string[]>> {
  const parts = new Map<string, string[]>();
  if (!territory) return parts;
  const census = await readCensus();
  for (const { code, text } of await readPartTexts(cpts.reference, territory.territoryKey))
    for (const cell of census.cellsOf(code))
      parts.set(cell.code, [...(parts.get(cell.code) ?? []), text]);
  return parts;
}

async function communesOf(sheet: Sheet): Promise<SheetCommune[]> {
  if (!sheet.territory) return [];
  const [names, parts] = await Promise.all([readCommuneNames(), partsOf(sheet)]);
  return cellsCovered(sheet.territory.cover).map((covered) => ({
    ...covered,
    name: names.get(covered.cell.code) ?? covered.cell.code,
    parts: covered.permille === null ? [] : (parts.get(covered.cell.code) ?? []),
  }));
}

/** Every public fact of the CPTS of an address. */
export async function readSheetAnswer(question: Question) {
  const sheet = findSheet(question);
  const { reference } = sheet.cpts;
  const [communes, contact] = await Promise.all([communesOf(sheet), readPublicContact(reference)]);
  return sheetAnswer(sheet, {
    names: placeNames(question.places),
    about: question.about,
    communes,
    page: currentHref(sheet.cpts, question.register),
    self: selfOf(reference),
    contact: contact
      ? {
          email: contact.email ?? null,
          phone: contact.phone ?? null,
          website: contact.website ?? null,
        }
      : null,
  });
}
