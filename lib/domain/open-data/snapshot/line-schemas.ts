import { z } from "zod";

import { DECLARATION_KINDS } from "../../atlas/registers";
import { MILESTONE_STAGES, PRECISIONS } from "../../lifecycle/milestones";
import { ATLAS_ANSWER } from "../atlas-answer";
import { ABOUT, DAY } from "../day-schema";

export const FORMAT = "jalons-snapshot-2";

const CODE = z.string().min(2).max(5);
const PEOPLE = z.int().min(0);
const INDEX = z.int().min(0);

const HEADER = z.strictObject({
  type: z.literal("header"),
  format: z.literal(FORMAT),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  ...ABOUT,
  populationVintage: z.int(),
});

const REGION = z.strictObject({
  type: z.literal("region"),
  code: CODE,
  name: z.string(),
  population: PEOPLE,
  declarations: z.array(
    z.strictObject({
      kind: z.enum(DECLARATION_KINDS),
      declaredOn: DAY,
      coveredSince: DAY.nullable(),
      recordedOn: DAY,
      declaredBy: z.string(),
    }),
  ),
});

const DEPARTMENT = z.strictObject({
  type: z.literal("department"),
  code: CODE,
  name: z.string(),
  regionCode: CODE,
  population: PEOPLE,
});

const COMMUNE = z.strictObject({
  type: z.literal("commune"),
  code: CODE,
  name: z.string(),
  departmentCode: CODE,
  regionCode: CODE,
  population: PEOPLE,
});

/** What a fact says and when; `replaces` is the place, in the same list, of the fact it corrects. */
const FACT = {
  effectiveOn: DAY.nullable(),
  precision: z.enum(PRECISIONS),
  /** Left out of a fact dated to the day, which counts from that day. */
  recordedOn: DAY.optional(),
  knownFrom: DAY,
  replaces: INDEX.nullable(),
  cancelled: z.boolean(),
};

const PUBLIC_STAGE = z.enum(MILESTONE_STAGES).exclude(["ended"]);

const CPTS = z.strictObject({
  type: z.literal("cpts"),
  id: z.string(),
  departmentCode: CODE,
  regionCode: CODE,
  names: z.array(z.strictObject({ name: z.string(), since: DAY.nullable(), knownFrom: DAY })),
  stages: z.array(z.strictObject({ ...FACT, stage: PUBLIC_STAGE, order: INDEX })),
  territories: z.array(
    z.strictObject({
      ...FACT,
      stage: PUBLIC_STAGE.nullable(),
      given: INDEX,
      /** Place in `covers`. */
      cover: INDEX,
    }),
  ),
  /** Communes by code; with its parts, in thousandths by what they are, when it is not all of it. */
  covers: z.array(
    z.array(
      z.union([
        CODE,
        z.strictObject({
          code: CODE,
          parts: z.array(z.strictObject({ text: z.string(), permille: z.int().min(1).max(999) })),
        }),
      ]),
    ),
  ),
});

const TOTALS = ATLAS_ANSWER.pick({ national: true, regions: true, departments: true }).extend({
  type: z.literal("totals"),
});

export const LINE = z.discriminatedUnion("type", [
  HEADER,
  REGION,
  DEPARTMENT,
  COMMUNE,
  CPTS,
  TOTALS,
]);

export type Line = z.infer<typeof LINE>;
export type LineOf<Type extends Line["type"]> = Extract<Line, { type: Type }>;
