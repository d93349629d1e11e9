import type { Precision } from "../lifecycle/milestones";
import type { Fields } from "../shared/form";
import type { ActContext } from "./context";
import { todayOf } from "./date-rules";
import type { PassedStagesField } from "./field";
import { type Given, single } from "./given";
import {
  comesAfter,
  firstDayOf,
  isNeeded,
  type PassedStage,
  passedStageProblem,
  TAKEN_OVER_STAGES,
  TAKEN_OVER_STATES,
  type TakenOverStage,
  type TakenOverState,
} from "./passed-stages";
import { typedDate, typedText } from "./typed";

/** How well a passed stage is known; "notReached" leaves it out. */
export const STAGE_KNOWLEDGE: readonly { value: Precision | "notReached"; label: string }[] = [
  { value: "day", label: "Date connue au jour près" },
  { value: "month", label: "Mois connu" },
  { value: "year", label: "Année connue" },
  { value: "unknown", label: "Date inconnue" },
  { value: "notReached", label: "Étape non franchie" },
];

const isKnowledge = (text: string): text is Precision | "notReached" =>
  STAGE_KNOWLEDGE.some(({ value }) => value === text);

const isTarget = (text: unknown): text is TakenOverState =>
  (TAKEN_OVER_STATES as readonly unknown[]).includes(text);

type Row = { stage: TakenOverStage; precision: Precision; source: string; on: string };

function readRow(name: string, stage: TakenOverStage, fields: Fields, given: Given) {
  const [precision = "", on = "", source = ""] = ["precision", "on", "source"].map(
    (part) =>
      given.take(`${name}.${stage}.${part}`, single(fields, `${name}.${stage}.${part}`)) ?? "",
  );
  if (precision === "notReached" || (!precision && !on && !source)) return undefined;
  if (!isKnowledge(precision) || (precision as string) === "notReached") {
    given.wrong(`${name}.${stage}.precision`, "Choisissez ce que l’on sait de cette date.");
    return undefined;
  }
  return { stage, precision: precision as Precision, source, on } satisfies Row;
}

/** The public stages a CPTS had passed before the register knew it, in order, each with its source. */
export function readPassedStages(
  field: PassedStagesField,
  fields: Fields,
  given: Given,
  { dossier }: ActContext,
) {
  const to = given.payload["to"];
  if (!isTarget(to)) return;
  const milestones: PassedStage[] = [];
  const sources: string[] = [];

  for (const stage of TAKEN_OVER_STAGES) {
    const name = (part: string) => `${field.name}.${stage}.${part}`;
    const row = readRow(field.name, stage, fields, given);
    if (!row) {
      if (isNeeded(stage, to) && !given.errors[name("precision")]) {
        given.wrong(name("precision"), "Renseignez cette étape : l’étape atteinte la suppose.");
      }
      continue;
    }
    if (comesAfter(stage, to)) {
      given.wrong(
        name("precision"),
        "Choisissez « Étape non franchie » : elle suit l’étape atteinte.",
      );
      continue;
    }
    const source = given.take(name("source"), typedText(row.source, "text"));
    if (source === "") given.wrong(name("source"), "Indiquez d’où vient cette date.");
    const typed = row.precision === "unknown" ? null : given.take(name("on"), typedDate(row.on));
    if (typed === undefined) continue;
    const on = typed === null ? null : firstDayOf(typed, row.precision);
    const passed: PassedStage = { stage, on, precision: row.precision };
    const problem = passedStageProblem(passed, milestones, todayOf(dossier));
    if (problem) given.wrong(name("on"), problem);
    milestones.push(passed);
    sources.push(source ?? "");
  }
  given.put("payload", field.name, milestones);
  given.put("content", "sources", sources);
}
