import { all, type Fields } from "../shared/form";
import type { ActContext } from "./context";
import { firstProblem } from "./dates";
import type {
  ActField,
  ChoiceField,
  ChoicesField,
  DateField,
  LookupField,
  NumberField,
  Option,
  StatementField,
  TextField,
} from "./field";
import { type Given, single } from "./given";
import { cleaned, typedDate, typedEmail, typedNumber, typedText } from "./typed";

/** The text typed in a field; undefined when nothing was, which is said if something is needed. */
function typed(field: { name: string; missing?: string }, fields: Fields, given: Given) {
  const value = given.take(field.name, single(fields, field.name));
  if (value === "" && field.missing !== undefined) given.wrong(field.name, field.missing);
  return value === "" ? undefined : value;
}

export function readDate(field: DateField, fields: Fields, given: Given) {
  const raw = typed(field, fields, given);
  if (raw === undefined) return;
  const on = given.take(field.name, typedDate(raw));
  if (on === undefined) return;
  const problem = firstProblem(on, field.rules);
  if (problem) given.wrong(field.name, problem);
  else given.put(field.sink, field.name, on);
}

export function readText(field: TextField, fields: Fields, given: Given) {
  const raw = typed(field, fields, given);
  if (raw === undefined) return;
  const text = given.take(field.name, typedText(raw, field.kind));
  if (text === undefined) return;
  const problem = field.check?.(text);
  if (problem) given.wrong(field.name, problem);
  else given.put(field.sink, field.name, text);
}

export function readNumber(field: NumberField, fields: Fields, given: Given) {
  const raw = typed(field, fields, given);
  if (raw === undefined) return;
  const number = given.take(field.name, typedNumber(raw, field.min, field.max));
  if (number !== undefined) given.put(field.sink, field.name, number);
}

const NOT_IN_THE_LIST = "Choisissez une réponse de la liste.";

/** Keeps the choice; gives the fields that the chosen option asks for. */
export function readChoice(field: ChoiceField, fields: Fields, given: Given): readonly ActField[] {
  const raw = typed(field, fields, given);
  if (raw === undefined) return [];
  const chosen = field.options.find(({ value }) => value === raw);
  if (!chosen) {
    given.wrong(field.name, NOT_IN_THE_LIST);
    return [];
  }
  given.put(field.sink, field.name, chosen.value);
  return chosen.fields ?? [];
}

/** Several options, in the order of the list. */
export function chosenOptions(
  name: string,
  options: readonly Option[],
  fields: Fields,
  given: Given,
): Option[] {
  const sent = new Set(all(fields, name).map(cleaned).filter(Boolean));
  const chosen = options.filter(({ value }) => sent.has(value));
  if (chosen.length < sent.size) given.wrong(name, NOT_IN_THE_LIST);
  return chosen;
}

export function readChoices(field: ChoicesField, fields: Fields, given: Given) {
  const chosen = chosenOptions(field.name, field.options, fields, given);
  if (chosen.length > 0) {
    given.put(
      field.sink,
      field.name,
      chosen.map(({ value }) => value),
    );
  } else if (field.missing !== undefined && !given.errors[field.name]) {
    given.wrong(field.name, field.missing);
  }
}

export function readStatement(field: StatementField, fields: Fields, given: Given) {
  if (all(fields, field.name).includes("oui")) given.put("payload", field.name, true);
  else given.wrong(field.name, field.missing);
}

const UNKNOWN: Record<LookupField["of"], string> = {
  person: "Vérifiez cette adresse : aucun compte ne la porte. La personne ouvre d’abord un compte.",
  dossier: "Vérifiez cette référence : aucun dossier ne la porte parmi ceux que vous pouvez lire.",
};

/** The context holds what was found for the value typed; the id is what is recorded. */
export function readLookup(field: LookupField, fields: Fields, given: Given, context: ActContext) {
  const raw = typed(field, fields, given);
  if (raw === undefined) return;
  if (field.of === "person" && given.take(field.name, typedEmail(raw)) === undefined) return;
  const found = field.of === "person" ? context.person : context.otherDossier;
  if (found) given.put(field.sink, field.name, found.id);
  else given.wrong(field.name, UNKNOWN[field.of]);
}
