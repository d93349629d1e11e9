import { reasonField, reasonsField } from "../acts/common-fields";
import { documentDate, notBefore } from "../acts/dates";
import type { DateField, TextField } from "../acts/field";
import { Given } from "../acts/given";
import { readDate, readText } from "../acts/read-simple";
import type { FieldErrors, Fields } from "../shared/form";
import type { PlainDate } from "../shared/plain-date";
import { fail, ok, type Result } from "../shared/result";
import type { ChangeMove } from "./moves";

/** What answers a proposal: its own leaders' withdrawal included. */
export type AnswerMove = Exclude<ChangeMove, "proposeChange">;

/** Plain dates of the territory: of the form, and of the proposal that it answers. */
type Moment = { today: PlainDate; proposedOn: PlainDate };

type AnswerField = DateField | TextField;

const documentOn = ({ today, proposedOn }: Moment): DateField => ({
  kind: "date",
  name: "documentOn",
  label: "Date du document",
  hint: "Le courrier ou la décision par lequel votre organisme donne son accord.",
  sink: "payload",
  missing: "Saisissez la date du document.",
  rules: [...documentDate(today), notBefore(proposedOn, "la modification est proposée ce jour-là")],
});

/** What each answer asks for. */
export function answerFields(move: AnswerMove, moment: Moment): readonly AnswerField[] {
  switch (move) {
    case "acceptChange":
      return [documentOn(moment)];
    case "refuseChange":
      return [
        reasonsField({
          hint: "Le porteur les lit, et peut proposer une autre modification. Aucune donnée de patient.",
        }),
      ];
    case "withdrawChange":
      return [reasonField({ missing: undefined })];
  }
}

export type AnswerGiven = {
  payload: Record<string, unknown>;
  content: Record<string, unknown>;
  /** The day of the document; absent when the act is of the day of its recording. */
  actedOn?: PlainDate;
};

/** What the form of an answer gave; or, field by field, what to do instead. */
export function readAnswerForm(
  move: AnswerMove,
  fields: Fields,
  moment: Moment,
): Result<AnswerGiven, FieldErrors> {
  const given = new Given();
  for (const field of answerFields(move, moment)) {
    if (field.kind === "date") readDate(field, fields, given);
    else readText(field, fields, given);
  }
  if (Object.keys(given.errors).length > 0) return fail(given.errors);
  const on = given.payload["documentOn"];
  const { payload, content } = given;
  return ok({ payload, content, ...(typeof on === "string" && { actedOn: on }) });
}
