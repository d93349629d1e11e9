import type { MoveType } from "../lifecycle/moves";
import type { ActForm } from "./act-form";
import { COMPLETENESS_FORMS } from "./completeness";
import type { ActContext } from "./context";
import { CONTRACT_FORMS } from "./contract";
import { CORRECTION_FORMS } from "./correction";
import { DECISION_FORMS } from "./decision";
import { DEPOSIT_FORMS } from "./deposit";
import type { ActField } from "./field";
import { LETTER_FORMS, WITHDRAWAL_FORMS } from "./letter";
import { LIFE_FORMS } from "./life";
import { OPENING_FORMS } from "./opening";
import { publicationFields } from "./publication";

/** One form per act; the register makes deemValidated itself, nobody fills a form for it. */
const FORMS: Record<Exclude<MoveType, "deemValidated">, ActForm> = {
  ...OPENING_FORMS,
  ...DEPOSIT_FORMS,
  ...LETTER_FORMS,
  ...WITHDRAWAL_FORMS,
  ...COMPLETENESS_FORMS,
  ...DECISION_FORMS,
  ...CONTRACT_FORMS,
  ...LIFE_FORMS,
  ...CORRECTION_FORMS,
};

export const formOf = (move: MoveType): ActForm | undefined =>
  move === "deemValidated" ? undefined : FORMS[move];

/** The fields of an act, as this person sees them on this dossier now. */
export const fieldsOf = (move: MoveType, context: ActContext): readonly ActField[] => [
  ...(formOf(move)?.fields?.(context) ?? []),
  ...publicationFields(move, context),
];

/** A field and those that its options call for, in page order. */
const withNested = (field: ActField): ActField[] => [
  field,
  ...("options" in field
    ? field.options.flatMap((option) => (option.fields ?? []).flatMap(withNested))
    : []),
];

/** Every field of an act, those that an option calls for included, in page order. */
export const allFieldsOf = (move: MoveType, context: ActContext): ActField[] =>
  fieldsOf(move, context).flatMap(withNested);
