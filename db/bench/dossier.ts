import { openDeadlines } from "@/lib/domain/lifecycle/deadlines";
import type { Act, DossierForDecision } from "@/lib/domain/lifecycle/journal";
import { decide } from "@/lib/domain/lifecycle/rules";
import type { DossierState } from "@/lib/domain/lifecycle/states";
import { runningTerm, tacitEffect } from "@/lib/domain/lifecycle/term";
import { addDays, type PlainDate } from "@/lib/domain/shared/plain-date";

import { SYSTEM } from "../client";
import { documentDay } from "../seed/scenes/play";
import type { Saying, Setting } from "../seed/scenes/setting";
import { USUAL } from "../seed/scenes/usual";
import type { Life } from "./lives";

type WrittenDeadline = {
  kind: string;
  dueOn: PlainDate | null;
  nature: string;
  debtor: string;
  openedBy: number;
  closedBy: number | null;
};

export type LivedDossier = {
  acts: (Act & { content: unknown; intentId: string; submits: boolean })[];
  deadlines: WrittenDeadline[];
};

/** Where each episode of a life leads: asked of the machine once for all who live it. */
const targets = new Map<Life, DossierState[]>();

function targetOf(life: Life, dossier: DossierForDecision, act: Act, said: Saying): DossierState {
  const known = targets.get(life) ?? [];
  targets.set(life, known);
  const target = known[act.version - 1];
  if (target) return target;
  const { move, relation, payload } = act;
  const { communes, files: fileIds } = said;
  const decided = decide(dossier, { move, relation, payload, communes, fileIds });
  if (!decided.ok) throw new Error(`${move}: ${JSON.stringify(decided.failure)}`);
  known[act.version - 1] = decided.value.to;
  return decided.value.to;
}

const keyOf = ({ kind, dueOn, debtor }: Pick<WrittenDeadline, "kind" | "dueOn" | "debtor">) =>
  `${kind} ${dueOn ?? ""} ${debtor}`;

/** As the commands do after each act: what nobody awaits any more is closed, the rest is opened. */
function follow(deadlines: WrittenDeadline[], dossier: DossierForDecision, version: number) {
  const awaited = new Map(openDeadlines(dossier).map((each) => [keyOf(each), each]));
  for (const each of deadlines)
    if (each.closedBy === null && !awaited.delete(keyOf(each))) each.closedBy = version;
  for (const { kind, dueOn, nature, debtor } of awaited.values())
    deadlines.push({ kind, dueOn, nature, debtor, openedBy: version, closedBy: null });
}

const RULES = {
  letterPolicy: "joint",
  letterAnswerDays: 60,
  restartsOnMissingDocuments: true,
  completenessDays: 15,
} as const;

function tacitPayload(dossier: DossierForDecision) {
  const termOn = runningTerm(dossier) ?? "";
  return { termOn, effectiveOn: tacitEffect(termOn) };
}

type Beginning = {
  setting: Setting;
  population: number;
  life: Life;
  openedOn: PlainDate;
  minute: number;
};

/** The acts of one life in one place, and what they make people wait for. */
export function liveThrough(beginning: Beginning, intentOf: (version: number) => string) {
  const { setting, population, life, openedOn, minute } = beginning;
  const lived: LivedDossier = { acts: [], deadlines: [] };
  const dossier = {
    state: "new" as DossierForDecision["state"],
    acts: lived.acts,
    milestones: [],
    rules: RULES,
    timeZone: setting.timeZone,
    now: "",
    relations: [] as DossierForDecision["relations"],
    actorId: "",
  } satisfies DossierForDecision;

  let today = openedOn;
  for (const [index, { after, who, move }] of life.episodes.entries()) {
    today = addDays(today, after);
    // Between 10 and 14 in UTC it is the same day in every région.
    const at = new Date(Date.parse(`${today}T10:00:00Z`) + ((minute + index * 17) % 240) * 60_000);
    Object.assign(dossier, { now: at.toISOString(), relations: [who] });
    const usual: Saying = USUAL[move]?.({ setting, who, today, population, overlap: [] }) ?? {};
    const payload = move === "deemValidated" ? tacitPayload(dossier) : (usual.payload ?? {});
    const actorId = who === "system" ? SYSTEM.id : (setting.cast[who]?.id ?? "");
    const act: LivedDossier["acts"][number] = {
      version: index + 1,
      move,
      from: dossier.state,
      to: "emergence",
      relation: who,
      actorId,
      actedOn: documentDay(payload) ?? (payload["effectiveOn"] as PlainDate | undefined) ?? today,
      madeAt: at.toISOString(),
      payload,
      content: usual.content ?? {},
      intentId: intentOf(index + 1),
      submits: usual.communes !== undefined,
    };
    act.to = targetOf(life, dossier, act, usual);
    lived.acts.push(act);
    dossier.state = act.to;
    follow(lived.deadlines, dossier, act.version);
  }
  return lived;
}
