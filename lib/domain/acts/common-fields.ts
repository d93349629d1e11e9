import type { MoveType } from "../lifecycle/moves";
import type { ActContext } from "./context";
import { dateRulesOf } from "./date-rules";
import type { DateField, FilesField, TextField } from "./field";

const NO_PATIENT = "Aucune donnée de patient.";

/** A date of the payload, with the rules that this act gives it. */
export const dateField = (
  move: MoveType,
  { dossier }: ActContext,
  field: Omit<DateField, "kind" | "sink" | "rules">,
): DateField => ({
  kind: "date",
  sink: "payload",
  rules: dateRulesOf(move, dossier)[field.name] ?? [],
  ...field,
});

export const reasonsField = (field: Partial<TextField> = {}): TextField => ({
  kind: "longText",
  name: "reasons",
  label: "Motifs",
  hint: NO_PATIENT,
  sink: "content",
  missing: "Indiquez les motifs.",
  ...field,
});

/** Why an act is made, in the words of its author. */
export const reasonField = (field: Partial<TextField> = {}): TextField =>
  reasonsField({
    name: "reason",
    label: "Motif",
    missing: "Indiquez le motif.",
    ...field,
  });

export const signatoryField = (field: Partial<TextField> = {}): TextField => ({
  kind: "text",
  name: "signatory",
  label: "Nom et qualité du signataire",
  sink: "content",
  missing: "Saisissez le nom et la qualité du signataire.",
  ...field,
});

export const pdfField = (field: Partial<FilesField> & { label: string }): FilesField => ({
  kind: "files",
  name: "fichier",
  hint: `Fichier PDF, 20 Mo au plus par envoi. ${NO_PATIENT}`,
  max: 1,
  ...field,
});
