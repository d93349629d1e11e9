import "server-only";

import type { Actor } from "@/db/client";
import { readOpenings } from "@/db/dossiers/openings";
import { type ConsequenceLine, consequencesOf } from "@/lib/domain/acts/consequences";
import type { ActContext } from "@/lib/domain/acts/context";
import { allFieldsOf } from "@/lib/domain/acts/forms";
import { type ParsedAct, parseAct } from "@/lib/domain/acts/parse";
import { relationsOfMove } from "@/lib/domain/lifecycle/relations";
import { decide, type Refusal } from "@/lib/domain/lifecycle/rules";
import { NEW } from "@/lib/domain/lifecycle/states";
import { type FieldErrors, type Fields, one } from "@/lib/domain/shared/form";
import { fail, ok, type Result } from "@/lib/domain/shared/result";
import { lookUp } from "@/lib/server/acts/lookups";

export type OpeningMove = "createProject" | "takeOver";

export const OPENING_PATH: Record<OpeningMove, string> = {
  createProject: "/dossiers/nouveau",
  takeOver: "/dossiers/nouveau/reprise",
};

/** What the form needs to know; undefined when this person may not open a dossier so. */
export async function loadOpening(
  actor: Actor & { name?: string },
  move: OpeningMove,
  departmentCode?: string,
): Promise<ActContext | undefined> {
  const { relation, places, now } = await readOpenings(actor);
  if (!relation || !relationsOfMove(move).includes(relation)) return undefined;
  const place = places.find(({ code }) => code === departmentCode) ?? places[0];
  return {
    dossier: {
      state: NEW,
      acts: [],
      milestones: [],
      // No rule reads these before there is a dossier: its territory will set them.
      rules: {
        letterPolicy: "joint",
        letterAnswerDays: 60,
        restartsOnMissingDocuments: true,
        completenessDays: 15,
      },
      timeZone: place?.timeZone ?? "Europe/Paris",
      now,
      relations: [relation],
      actorId: actor.id,
    },
    relation,
    actorName: actor.name ?? "",
    names: {
      dossier: "",
      ars: "ARS",
      leadCaisse: undefined,
      associatedCaisses: [],
      leaders: [],
    },
    otherCaisses: [],
    pendingQuestions: [],
    population: undefined,
    files: [],
    openings: places,
  };
}

export type PreparedOpening = {
  context: ActContext;
  act: ParsedAct;
  consequences: ConsequenceLine[];
};

/** A form read whole: what it opens and what that does; or why it cannot. */
export async function prepareOpening(
  actor: Actor,
  move: OpeningMove,
  fields: Fields,
): Promise<Result<PreparedOpening, { errors: FieldErrors } | { refusal: Refusal } | "notFound">> {
  const departmentCode = one(fields, "departmentCode");
  const base = await loadOpening(actor, move, departmentCode);
  if (!base) return fail("notFound");
  const found = await lookUp(actor, allFieldsOf(move, base), fields, departmentCode);
  const context = { ...base, ...found };
  const parsed = parseAct(move, fields, context);
  if (!parsed.ok) return fail({ errors: parsed.failure });

  const { payload } = parsed.value;
  const decided = decide(context.dossier, { move, relation: context.relation, payload });
  if (!decided.ok) return fail({ refusal: decided.failure });
  const { to } = decided.value;
  const consequences = consequencesOf({ move, to, context, payload });
  return ok({ context, act: parsed.value, consequences });
}
