import "server-only";

import type { ConsequenceLine } from "@/lib/domain/acts/consequences";
import { RELATIONS, type Relation } from "@/lib/domain/lifecycle/relations";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { fail, ok, type Result } from "@/lib/domain/shared/result";
import {
  type AnswerGiven,
  type AnswerMove,
  readAnswerForm,
} from "@/lib/domain/territory-change/answer-form";
import { changeAsOf } from "@/lib/domain/territory-change/as-of";
import {
  type ChangeDecision,
  type ChangeRefusal,
  decideChange,
} from "@/lib/domain/territory-change/rules";

import type { FoundChange } from "./load-change";
import { countedTerritory, previewChange } from "./preview-change";

export type PreparedAnswer = {
  given: AnswerGiven;
  decision: ChangeDecision;
  consequences: ConsequenceLine[];
};

type Unprepared = { refusal: ChangeRefusal } | { errors: FieldErrors };

/** The days that the form of an answer is read with. */
export function momentOf({ dossier, change }: Pick<FoundChange, "dossier" | "change">) {
  const { timeZone, now } = dossier;
  const today = dayIn(timeZone, now);
  const [proposal] = change.acts;
  return { today, proposedOn: proposal ? dayIn(timeZone, proposal.madeAt) : today };
}

/** What an answer would do, before or after its form is filled. */
export const previewAnswer = (
  { actor, dossier, change, before, proposed }: FoundChange,
  move: AnswerMove,
  { to, relation }: ChangeDecision,
  documentOn?: string,
): Promise<ConsequenceLine[]> =>
  previewChange(actor, dossier, {
    move,
    to,
    relation,
    change,
    inForce: before && countedTerritory(before.communes),
    proposed: countedTerritory(proposed),
    documentOn,
  });

export const relationIn = (fields: Fields): Relation | undefined =>
  RELATIONS.find((relation) => relation === one(fields, "relation"));

/** A form read whole, on the change as its author saw it: what it records and does, or why it cannot. */
export async function prepareAnswer(
  found: FoundChange,
  move: AnswerMove,
  { fields, version }: { fields: Fields; version: number },
): Promise<Result<PreparedAnswer, Unprepared>> {
  const seen = { ...found, change: changeAsOf(found.change, version) };
  const read = readAnswerForm(move, fields, momentOf(found));
  const offered = decideChange(seen.change, { move, relation: relationIn(fields) });
  if (!offered.ok) return fail({ refusal: offered.failure });
  if (!read.ok) return fail({ errors: read.failure });
  const { payload, content, actedOn } = read.value;
  const decided = decideChange(seen.change, {
    move,
    relation: offered.value.relation,
    payload,
    content,
  });
  if (!decided.ok) return fail({ refusal: decided.failure });
  return ok({
    given: read.value,
    decision: decided.value,
    consequences: await previewAnswer(seen, move, decided.value, actedOn),
  });
}
