import type { FieldErrors, Fields } from "@/lib/domain/shared/form";

import type { FileProblem, UploadedFile } from "../multipart";

const SAID: Record<FileProblem, (name: string) => string> = {
  empty: (name) => `Joignez un autre fichier : « ${name} » est vide.`,
  tooLarge: (name) => `Joignez un fichier plus léger : « ${name} » dépasse 20 Mo.`,
  notPdf: (name) => `Joignez un fichier PDF : « ${name} » n’en est pas un, ou il est abîmé.`,
  tooMany: () => "Joignez moins de fichiers : trop de fichiers attendent déjà d’être transmis.",
};

/** Puts the ids of the files received among the fields, so that they are kept with the form. */
export function takeFilesIn(fields: Fields, files: readonly UploadedFile[]): FieldErrors {
  const errors: FieldErrors = Object.create(null) as FieldErrors;
  for (const file of files) {
    if ("problem" in file) {
      errors[file.field] = [...(errors[file.field] ?? []), SAID[file.problem](file.name)];
    } else {
      fields[file.field] = [...(fields[file.field] ?? []), file.id];
    }
  }
  return errors;
}
