import { PROFESSIONS } from "../letter/professions";
import type { Milestone, Precision } from "../lifecycle/milestones";
import type { MoveType } from "../lifecycle/moves";
import { MOVE_WORDS } from "../lifecycle/moves";
import { overlapIn } from "../lifecycle/shared-place";
import { formatDay, formatDayAt } from "../shared/dates";
import { isPlainDate, type PlainDate } from "../shared/plain-date";
import { countOf, formatNumber, formatPopulation, listOf } from "../shared/typography";
import { cptsInSentence } from "../territory/effects-words";
import type { ActContext } from "./context";
import { partyName } from "./parties";
import { PASSED_STAGE_WORDS, type PassedStage } from "./passed-stages";
import { CODE_WORDS, TEXT_LABELS, VALUE_LABELS } from "./record-words";

/** An act as the journal keeps it; the content is empty once erased. */
export type RecordedAct = {
  move: MoveType;
  payload: Record<string, unknown>;
  content: Record<string, unknown>;
  isErased: boolean;
};

export type ActRecord = {
  /** Past participle: "Projet de santé validé". */
  title: string;
  rows: { label: string; value: string }[];
  texts: { label: string; text: string }[];
  /** Questions or documents asked for, answers given: in order. */
  lists: { label: string; items: string[] }[];
  /** What erasure took away, said in the place of the texts. */
  erased?: string;
};

type Reading = {
  names: ActContext["names"];
  /** The name of a person, caisse or dossier by id, of a commune by code; undefined when it cannot be read. */
  nameOf: (id: string) => string | undefined;
  milestones: readonly Milestone[];
};

const UNKNOWN = "Non renseigné";

function valueInWords(name: string, value: unknown, { nameOf }: Pick<Reading, "nameOf">): string {
  if (value === null || value === undefined) return UNKNOWN;
  if (Array.isArray(value)) {
    return listOf(value.map((each) => valueInWords(name, each, { nameOf }))) || UNKNOWN;
  }
  if (typeof value === "number") return formatNumber(value);
  const text = String(value);
  const code = CODE_WORDS[name]?.[text];
  if (code) return code;
  if (/Ids?$/.test(name) || name === "replaces") return nameOf(text) ?? UNKNOWN;
  return isPlainDate(text) ? formatDay(text) : text;
}

function signatureRows({ payload, content }: RecordedAct, { names }: Reading) {
  const signatures = (payload["signatures"] ?? []) as { party: string; signedOn: PlainDate }[];
  const signatories = (content["signatories"] ?? []) as {
    party: string;
    name: string;
    capacity: string;
  }[];
  return signatures.map(({ party, signedOn }) => {
    const signatory = signatories.find((each) => each.party === party);
    const who = signatory ? `${signatory.name}, ${signatory.capacity}, ` : "";
    return { label: partyName(party, names), value: `${who}le ${formatDay(signedOn)}` };
  });
}

function stageRows({ payload, content }: RecordedAct) {
  const passed = (payload["milestones"] ?? []) as PassedStage[];
  const sources = (content["sources"] ?? []) as string[];
  return passed.map(({ stage, on, precision }, n) => ({
    label: PASSED_STAGE_WORDS[stage],
    value: [formatDayAt(on, precision), sources[n] && `source : ${sources[n]}`]
      .filter(Boolean)
      .join(", "),
  }));
}

function partyRows({ payload, content }: RecordedAct, { names }: Reading) {
  const parties = (payload["parties"] ?? []) as string[];
  const named = (content["partyNames"] ?? {}) as Record<string, string>;
  if (parties.length === 0) return [];
  return [{ label: "Parties", value: listOf(parties.map((key) => partyName(key, names, named))) }];
}

function professionRows({ payload }: RecordedAct) {
  const counts = Object.entries((payload["professions"] ?? {}) as Record<string, number>);
  if (counts.length === 0) return [];
  const label = (code: string) => PROFESSIONS.find(({ value }) => value === code)?.label ?? code;
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const detail = counts.map(([code, count]) => `${label(code)} : ${formatNumber(count)}`);
  return [
    { label: "Professions engagées", value: countOf(counts.length, "profession") },
    { label: "Professionnels", value: `${formatNumber(total)} (${detail.join(" ; ")})` },
  ];
}

/** Which date, then the new one with its precision: "mars 2021" and not its first day. */
function correctedRows({ payload }: RecordedAct, { milestones }: Reading) {
  if (!("newOn" in payload)) return [];
  const milestone = milestones.find(({ id }) => id === payload["milestoneId"]);
  const stage = milestone && PASSED_STAGE_WORDS[milestone.stage as PassedStage["stage"]];
  const before = milestone && formatDayAt(milestone.effectiveOn, milestone.precision);
  const corrected = milestone ? `${stage}, ${before}` : "Réception du projet de santé";
  const on = payload["newOn"] as PlainDate | null;
  return [
    { label: "Date à rectifier", value: corrected },
    { label: "Nouvelle date", value: formatDayAt(on, payload["precision"] as Precision) },
  ];
}

function rowsOf(act: RecordedAct, reading: Reading) {
  const values = { ...act.payload, ...act.content };
  const plain = Object.entries(VALUE_LABELS)
    .filter(([name]) => name in values && name !== "newOn")
    .filter(([name]) => !(Array.isArray(values[name]) && values[name].length === 0))
    .map(([name, label]) => ({ label, value: valueInWords(name, values[name], reading) }));
  return [
    ...plain,
    ...correctedRows(act, reading),
    ...partyRows(act, reading),
    ...signatureRows(act, reading),
    ...stageRows(act),
    ...professionRows(act),
  ];
}

/** Each shared commune with its people and the CPTS that holds it too. */
function overlapItems({ payload }: RecordedAct, { nameOf }: Reading): string[] {
  return overlapIn(payload).map(({ reference, code, inhabitants }) => {
    const commune = nameOf(code) ?? "Commune";
    const holder = nameOf(reference) ?? "CPTS";
    return `${commune} (${code}), ${formatPopulation(inhabitants)}, avec ${cptsInSentence(holder)} (${reference})`;
  });
}

const OVERLAP_LABELS: Partial<Record<MoveType, string>> = {
  validateProject: "Chevauchement accepté",
  deemValidated: "Chevauchement non accepté",
};

function overlapLists(act: RecordedAct, reading: Reading): ActRecord["lists"] {
  const label = OVERLAP_LABELS[act.move];
  const items = overlapItems(act, reading);
  return label && items.length > 0 ? [{ label, items }] : [];
}

const LIST_LABELS: Record<string, string> = {
  questions: "Questions",
  documents: "Pièces demandées",
  answers: "Réponses",
};

/** How an act reads in the record, whatever the rules became since. */
export function describeAct(act: RecordedAct, reading: Reading): ActRecord {
  const text = (name: string) => act.content[name];
  return {
    title: MOVE_WORDS[act.move].done,
    rows: rowsOf(act, reading),
    texts: Object.entries(TEXT_LABELS).flatMap(([name, label]) =>
      typeof text(name) === "string" ? [{ label, text: String(text(name)) }] : [],
    ),
    lists: [
      ...overlapLists(act, reading),
      ...Object.entries(LIST_LABELS).flatMap(([name, label]) =>
        Array.isArray(text(name)) ? [{ label, items: (text(name) as unknown[]).map(String) }] : [],
      ),
    ],
    ...(act.isErased
      ? {
          erased: "Les noms, motifs et textes de cet acte ont été effacés. Leur empreinte demeure.",
        }
      : {}),
  };
}
