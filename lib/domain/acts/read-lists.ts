import { all, type Fields } from "../shared/form";
import type { ActContext } from "./context";
import type {
  ActField,
  AnswersField,
  CommunesField,
  FilesField,
  PartiesField,
  ProfessionsField,
  QuestionsField,
} from "./field";
import { type Given, single } from "./given";
import { chosenOptions } from "./read-simple";
import { cleaned, typedNumber, typedText } from "./typed";

export const QUESTIONS_AT_MOST = 10;
/** Ticked on the form to leave out a file already received. */
export const LEFT_OUT = "retirer";

/** The ids of the files that come with a field; each was received by the same person. */
export function readFiles(
  field: Pick<FilesField, "name" | "max" | "missing">,
  fields: Fields,
  given: Given,
  { files }: ActContext,
): string[] {
  const leftOut = new Set(all(fields, LEFT_OUT));
  const sent = new Set(
    all(fields, field.name)
      .map(cleaned)
      .filter((id) => id && !leftOut.has(id)),
  );
  // A single file chosen again replaces the one before.
  const kept = field.max === 1 ? [...sent].slice(-1) : [...sent];
  if (kept.some((id) => !files.some((file) => file.id === id))) {
    given.wrong(field.name, "Joignez ce fichier de nouveau : il n’est plus disponible.");
  } else if (kept.length > field.max) {
    given.wrong(field.name, `Joignez ${field.max} fichiers au plus.`);
  } else if (kept.length === 0 && field.missing !== undefined) {
    given.wrong(field.name, field.missing);
  } else {
    given.files.push(...kept);
    return kept;
  }
  return [];
}

export function readQuestions(field: QuestionsField, fields: Fields, given: Given) {
  const questions: string[] = [];
  for (let n = 0; n < QUESTIONS_AT_MOST; n += 1) {
    const name = `${field.name}.${n}`;
    const raw = given.take(name, single(fields, name));
    const text = raw ? given.take(name, typedText(raw, "question")) : undefined;
    if (text) questions.push(text);
  }
  if (questions.length === 0) given.wrong(field.name, field.missing);
  given.put("content", field.name, questions);
  given.put("payload", field.countAs, questions.length);
}

export function readAnswers(
  field: AnswersField,
  fields: Fields,
  given: Given,
  context: ActContext,
) {
  const answers = field.questions.map((_, n) => {
    const name = `${field.name}.${n}`;
    const raw = given.take(name, single(fields, name)) ?? "";
    const text = raw ? given.take(name, typedText(raw, "longText")) : undefined;
    const ids = field.withFiles
      ? readFiles({ name: `${name}.fichier`, max: 1 }, fields, given, context)
      : [];
    if (text) return text;
    const file = context.files.find(({ id }) => id === ids[0]);
    if (file) return `Pièce jointe : ${file.name}`;
    if (field.standIn !== undefined) return field.standIn;
    if (!given.errors[name]) {
      const what = field.withFiles ? "Répondez, ou joignez la pièce" : "Répondez à cette question";
      given.wrong(name, `${what} : chaque demande attend une réponse.`);
    }
    return "";
  });
  given.put("content", field.name, answers);
  given.put("payload", "answerCount", answers.length);
}

/** The parties of a contract; gives the fields that the added ones ask for. */
export function readParties(field: PartiesField, fields: Fields, given: Given): ActField[] {
  const added = chosenOptions(field.name, [...field.options, ...field.others], fields, given);
  const parties = [...field.required, ...added];
  given.put(
    "payload",
    field.name,
    parties.map(({ value }) => value),
  );
  const named = added.filter(({ value }) => value.startsWith("caisse:"));
  if (named.length > 0) {
    given.put("content", "partyNames", Object.fromEntries(named.map((p) => [p.value, p.label])));
  }
  return added.flatMap((option) => option.fields ?? []);
}

export function readCommunes(
  field: CommunesField,
  fields: Fields,
  given: Given,
  { communes }: ActContext,
) {
  if (all(fields, field.name).every((text) => cleaned(text) === "")) {
    given.wrong(field.name, field.missing);
  } else if (communes && communes.problems.length === 0 && communes.members.length > 0) {
    given.communes = communes.members;
  } else {
    given.wrong(field.name, ...(communes?.problems.length ? communes.problems : [field.missing]));
  }
}

const MOST_PROFESSIONALS = 5000;

export function readProfessions(field: ProfessionsField, fields: Fields, given: Given) {
  const counts: Record<string, number> = {};
  let wrong = false;
  for (const { value: code } of field.options) {
    const name = `${field.name}.${code}`;
    const raw = given.take(name, single(fields, name));
    const count = raw ? given.take(name, typedNumber(raw, 0, MOST_PROFESSIONALS)) : 0;
    if (count === undefined) wrong = true;
    else if (count > 0) counts[code] = count;
  }
  if (!wrong && Object.keys(counts).length < field.atLeast) given.wrong(field.name, field.missing);
  given.put("payload", field.name, counts);
}
