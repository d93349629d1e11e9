import { recordedSignatures, signingParties } from "../lifecycle/journal";
import { STATE_WORDS } from "../lifecycle/states";
import { plural, quoted } from "../shared/typography";
import { datesOf } from "./consequence-dates";
import { publicEffectOf } from "./consequence-public";
import { toldOf } from "./consequence-told";
import { warningsOf } from "./consequence-warnings";
import { wayBackOf } from "./consequence-way-back";
import { type ActPreview, dossierAfter } from "./preview";

/** One heading of the preview; always in the order of this list. */
export const CONSEQUENCE_KINDS = [
  "state",
  "dates",
  "messages",
  "reversibility",
  "warning",
  "public",
] as const;

export type ConsequenceLine = { kind: (typeof CONSEQUENCE_KINDS)[number]; text: string };

function stateOf(preview: ActPreview): string {
  const { move, to, context, payload } = preview;
  if (move === "recordSignature" && !payload && to === "aciSigned") {
    return `Le dossier passe à l’état ${quoted(STATE_WORDS[to])} si toutes les parties ont alors signé.`;
  }
  if (to !== context.dossier.state) return `Le dossier passe à l’état ${quoted(STATE_WORDS[to])}.`;
  const same = `L’état reste ${quoted(STATE_WORDS[to])}.`;
  if (move !== "recordSignature" || !payload) return same;
  const after = dossierAfter(preview);
  const signed = new Set(recordedSignatures(after).map(({ party }) => party));
  const left = signingParties(after).filter((party) => !signed.has(party)).length;
  return `${same} Il manquera ${left} ${plural(left, "signature")}.`;
}

/**
 * What an act does, under the same headings and in the same order in the form, on the review page
 * and in the record. Kept with the act, so that what its author was told can be read later.
 */
export const consequencesOf = (preview: ActPreview): ConsequenceLine[] => [
  { kind: "state", text: stateOf(preview) },
  { kind: "dates", text: datesOf(preview) },
  { kind: "messages", text: toldOf(preview) },
  { kind: "reversibility", text: wayBackOf(preview) },
  ...warningsOf(preview).map((text): ConsequenceLine => ({ kind: "warning", text })),
  { kind: "public", text: publicEffectOf(preview) },
];

const isLine = (line: unknown): line is ConsequenceLine =>
  typeof line === "object" &&
  line !== null &&
  "kind" in line &&
  "text" in line &&
  typeof line.text === "string" &&
  (CONSEQUENCE_KINDS as readonly unknown[]).includes(line.kind);

/** The preview kept with an act, as read from the base; empty when there is none or it was erased. */
export const keptConsequences = (kept: unknown): ConsequenceLine[] =>
  Array.isArray(kept) ? kept.filter(isLine) : [];
