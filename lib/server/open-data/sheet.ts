import "server-only";

import { readPublicContact } from "@/db/public-contacts/queries";
import { currentHref } from "@/lib/domain/atlas/address";
import { asOfAsked } from "@/lib/domain/atlas/asked";
import { hasSheet, type Sheet, sheetOf } from "@/lib/domain/atlas/sheet";
import { placeNames, selfOf } from "@/lib/domain/open-data/cpts-answer";
import { notFound } from "@/lib/domain/open-data/problem";
import { sheetAnswer } from "@/lib/domain/open-data/sheet-answer";

import { communesOf } from "../atlas/communes";
import { ProblemFound } from "./methods";
import type { Question } from "./route";

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

/** Every public fact of the CPTS of an address. */
export async function readSheetAnswer(question: Question) {
  const sheet = findSheet(question);
  const { reference } = sheet.cpts;
  const [communes, contact] = await Promise.all([
    communesOf(sheet),
    sheet.status.kind === "followed" ? readPublicContact(reference) : undefined,
  ]);
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
