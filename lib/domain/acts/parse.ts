import type { MoveType } from "../lifecycle/moves";
import type { FieldErrors, Fields } from "../shared/form";
import type { PlainDate } from "../shared/plain-date";
import { fail, ok, type Result } from "../shared/result";
import type { Member } from "../territory/part";
import { actedOnOf } from "./acted-on";
import type { ActContext } from "./context";
import { datesTogether } from "./date-rules";
import type { ActField } from "./field";
import { fieldsOf, formOf } from "./forms";
import { Given } from "./given";
import { hasItsShape } from "./payload-shapes";
import { checkPublication } from "./publication";
import {
  readAnswers,
  readCommunes,
  readFiles,
  readParties,
  readProfessions,
  readQuestions,
} from "./read-lists";
import { readOverlap } from "./read-overlap";
import { readSignatures } from "./read-signatures";
import {
  readChoice,
  readChoices,
  readDate,
  readLookup,
  readNumber,
  readStatement,
  readText,
} from "./read-simple";
import { readPassedStages } from "./read-stages";

/** An act as the journal takes it. */
export type ParsedAct = {
  payload: Record<string, unknown>;
  content: Record<string, unknown>;
  fileIds: string[];
  communes?: Member[];
  /** The day of the act; absent when it is the day of its recording. */
  actedOn?: PlainDate;
};

function readAnswer(
  field: Exclude<ActField, { kind: "choice" | "parties" }>,
  fields: Fields,
  given: Given,
  context: ActContext,
) {
  switch (field.kind) {
    case "date":
      readDate(field, fields, given);
      break;
    case "text":
    case "longText":
      readText(field, fields, given);
      break;
    case "number":
      readNumber(field, fields, given);
      break;
    case "choices":
      readChoices(field, fields, given);
      break;
    case "statement":
      readStatement(field, fields, given);
      break;
    case "files":
      readFiles(field, fields, given, context);
      break;
    case "questions":
      readQuestions(field, fields, given);
      break;
    case "answers":
      readAnswers(field, fields, given, context);
      break;
    case "signatures":
      readSignatures(field, fields, given);
      break;
    case "communes":
      readCommunes(field, fields, given, context);
      break;
    case "professions":
      readProfessions(field, fields, given);
      break;
    case "lookup":
      readLookup(field, fields, given, context);
      break;
    case "overlap":
      readOverlap(field, fields, given);
      break;
    case "passedStages":
      readPassedStages(field, fields, given, context);
      break;
  }
}

/** Some options call for more fields, which are read in their turn. */
function readAll(asked: readonly ActField[], fields: Fields, given: Given, context: ActContext) {
  for (const field of asked) {
    if (field.kind === "choice") readAll(readChoice(field, fields, given), fields, given, context);
    else if (field.kind === "parties")
      readAll(readParties(field, fields, given), fields, given, context);
    else readAnswer(field, fields, given, context);
  }
}

/** What a form gave, as an act of the journal; or, field by field, what to do instead. */
export function parseAct(
  move: MoveType,
  fields: Fields,
  context: ActContext,
): Result<ParsedAct, FieldErrors> {
  const form = formOf(move);
  if (!form)
    return fail({ "": ["Cet acte ne se saisit pas : le registre le constate de lui-même."] });

  const given = new Given();
  readAll(fieldsOf(move, context), fields, given, context);
  form.complete?.(given, context);
  checkPublication(move, given, context);
  for (const [name, messages] of Object.entries(datesTogether(given.payload))) {
    given.wrong(name, ...messages);
  }
  if (Object.keys(given.errors).length > 0) return fail(given.errors);
  if (!hasItsShape(move, given.payload)) throw new Error(`${move}: payload of another shape`);

  const actedOn = actedOnOf(move, given.payload);
  return ok({
    payload: given.payload,
    content: given.content,
    fileIds: given.files,
    ...(given.communes ? { communes: [...given.communes] } : {}),
    ...(actedOn ? { actedOn } : {}),
  });
}
