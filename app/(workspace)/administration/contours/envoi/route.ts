import { importContours } from "@/db/contours/commands";
import { readAccount } from "@/db/people/queries";
import { type FieldErrors, type Fields, noFields, one } from "@/lib/domain/shared/form";
import { administers } from "@/lib/server/account";
import { contourProblemInWords } from "@/lib/server/contours/problems";
import { CONTOUR_LIMITS, contourSink, readingOf } from "@/lib/server/contours/sink";
import { formRoute } from "@/lib/server/form-route";
import type { UploadedFile } from "@/lib/server/multipart";

import { CONTOURS_PAGE, keepReport } from "../report";
import { FILE_PROBLEMS, READER_BUSY } from "../words";

const LONGEST_CREDIT = 1000;

export const POST = formRoute({
  page: () => CONTOURS_PAGE,
  limits: CONTOUR_LIMITS,
  files: async ({ actor }) => (administers(await readAccount(actor)) ? contourSink : undefined),
  run: async ({ actor, fields, files }) => {
    if (!administers(await readAccount(actor))) return { status: "notFound" };
    const [file] = files;
    const errors = wrongWords(fields, file);
    const reading = file && readingOf(file);
    if (!reading?.ok || !file || !("sha256" in file) || Object.keys(errors).length > 0)
      return { status: "invalid", errors };
    await importContours(actor, {
      fileName: file.name,
      sha256: file.sha256,
      credit: creditOf(fields),
      ...reading.value,
    });
    return { status: "done", to: await keepReport(actor, reading.value) };
  },
});

const creditOf = (fields: Fields) => (one(fields, "credit") ?? "").trim();

function wrongWords(fields: Fields, file: UploadedFile | undefined): FieldErrors {
  const errors = noFields() as FieldErrors;
  const credit = creditOf(fields);
  if (credit === "")
    errors["credit"] = ["Indiquez qui a fait ces contours, et sous quelle licence"];
  if (credit.length > LONGEST_CREDIT)
    errors["credit"] = [`Raccourcissez le crédit à ${LONGEST_CREDIT} caractères`];
  const wrong = wrongFile(file);
  if (wrong) errors["fichier"] = [wrong];
  else if (errors["credit"]) errors["fichier"] = ["Choisissez de nouveau le fichier"];
  return errors;
}

function wrongFile(file: UploadedFile | undefined): string | undefined {
  if (!file) return "Choisissez un fichier GeoJSON";
  if ("problem" in file) return FILE_PROBLEMS[file.problem];
  const reading = readingOf(file);
  if (!reading || reading.ok) return undefined;
  const { failure } = reading;
  return failure.kind === "busy" ? READER_BUSY : contourProblemInWords(failure);
}
