import "server-only";

import type { Actor } from "@/db/client";
import type { Dossier } from "@/db/dossiers/queries";
import { type ConsequenceLine, consequencesOf } from "@/lib/domain/acts/consequences";
import type { ActContext } from "@/lib/domain/acts/context";
import { allFieldsOf } from "@/lib/domain/acts/forms";
import { type ParsedAct, parseAct } from "@/lib/domain/acts/parse";
import type { MoveType } from "@/lib/domain/lifecycle/moves";
import { RELATIONS, type Relation } from "@/lib/domain/lifecycle/relations";
import { type Decision, decide, type Refusal } from "@/lib/domain/lifecycle/rules";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";
import { fail, ok, type Result } from "@/lib/domain/shared/result";
import { lookUp } from "@/lib/server/acts/lookups";

import { loadActContext } from "./load-context";

export type PreparedAct = {
  context: ActContext;
  decision: Decision;
  act: ParsedAct;
  consequences: ConsequenceLine[];
};

export type Unprepared =
  | { refusal: Refusal; errors?: undefined }
  | { errors: FieldErrors; refusal?: undefined };

const relationIn = (fields: Fields): Relation | undefined =>
  RELATIONS.find((relation) => relation === one(fields, "relation"));

/** A form read whole: what it records, where it leads and what it does; or why it cannot. */
export async function prepareAct(
  actor: Actor,
  dossier: Dossier,
  move: MoveType,
  fields: Fields,
): Promise<Result<PreparedAct, Unprepared>> {
  const relation = relationIn(fields);
  const offered = decide(dossier, { move, relation });
  if (!offered.ok) return fail({ refusal: offered.failure });

  const as = { move, relation: offered.value.relation };
  const base = await loadActContext(actor, dossier, as);
  const found = await lookUp(actor, allFieldsOf(move, base), fields, dossier.departmentCode);
  const namesakes = (found.namesakes ?? []).filter((other) => other !== dossier.reference);
  const context = { ...base, ...found, namesakes };
  const parsed = parseAct(move, fields, context);
  if (!parsed.ok) return fail({ errors: parsed.failure });

  const { payload, communes, fileIds } = parsed.value;
  const decided = decide(context.dossier, { ...as, payload, communes, fileIds });
  if (!decided.ok) return fail({ refusal: decided.failure });
  const { to } = decided.value;
  return ok({
    context,
    decision: decided.value,
    act: parsed.value,
    consequences: consequencesOf({ move, to, context, payload }),
  });
}
