import { openDeadlines } from "@/lib/domain/lifecycle/deadlines";
import type { Act, DossierForDecision } from "@/lib/domain/lifecycle/journal";
import { milestonesOf } from "@/lib/domain/lifecycle/milestones-of";
import { decide } from "@/lib/domain/lifecycle/rules";
import { placesOf, type SharedPlace } from "@/lib/domain/lifecycle/shared-place";
import type { DossierState } from "@/lib/domain/lifecycle/states";
import { runningTerm, tacitEffect } from "@/lib/domain/lifecycle/term";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";
import type { Member } from "@/lib/domain/territory/part";

import { SYSTEM } from "../client";
import { intentDigest, membersForDigest } from "../dossiers/intent";
import { documentDay } from "../seed/scenes/play";
import { sampleOf } from "../seed/scenes/sample-file";
import { membersOf, type Saying } from "../seed/scenes/setting";
import { USUAL } from "../seed/scenes/usual";
import { idOf, milestoneIdOf } from "./ids";
import type { Script, ScriptedAct } from "./script";

type WrittenDeadline = {
  kind: string;
  dueOn: PlainDate | null;
  nature: string;
  debtor: string;
  openedBy: number;
  closedBy: number | null;
};

type SentFile = { id: string; name: string; sha256: string; bytes: Buffer };

export type LivedAct = Act & {
  content: Record<string, unknown>;
  intentId: string;
  intentDigest: string;
  communes: Member[];
  files: SentFile[];
};

export type LivedDossier = { acts: LivedAct[]; deadlines: WrittenDeadline[] };

/** Where a way through the acts leads: asked of the machine once for all who go it. */
const targets = new Map<string, DossierState>();

function targetOf(way: string, dossier: DossierForDecision, act: LivedAct): DossierState {
  const known = targets.get(way);
  if (known) return known;
  const { move, relation, payload, communes } = act;
  const fileIds = act.files.map(({ id }) => id);
  const decided = decide(dossier, { move, relation, payload, communes, fileIds });
  if (!decided.ok) throw new Error(`${way}: ${JSON.stringify(decided.failure)}`);
  targets.set(way, decided.value.to);
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

/** What the place and the moment give to a life. */
export type Given = {
  dossierId: string;
  reference: string;
  population: number;
  sharedAt: (at: Date) => SharedPlace[];
};

/** The register's own act says its term and whatever it shares. */
function tacitSaying(dossier: DossierForDecision, shared: readonly SharedPlace[]): Saying {
  const termOn = runningTerm(dossier) ?? "";
  const overlap = placesOf(shared);
  return {
    payload: {
      termOn,
      effectiveOn: tacitEffect(termOn),
      ...(overlap.length > 0 && { overlap }),
    },
  };
}

function sayingOf(script: Script, act: ScriptedAct, dossier: DossierForDecision, given: Given) {
  const { move, who, at } = act;
  const today = dayIn(script.setting.timeZone, at);
  const decides = move === "validateProject" || move === "deemValidated";
  const overlap = decides ? given.sharedAt(at) : [];
  const moment = { setting: script.setting, who, today, population: given.population, overlap };
  const usual: Saying =
    move === "deemValidated" ? tacitSaying(dossier, overlap) : (USUAL[move]?.(moment) ?? {});
  const own: Saying = { ...act, ...act.saysOf?.(dossier) };
  return {
    payload: { ...usual.payload, ...own.payload },
    content: { ...usual.content, ...own.content },
    communes: membersOf(own.communes ?? usual.communes ?? []),
    titles: own.files ?? usual.files ?? [],
  };
}

/** One act as its command would have written it; the machine then says where it leads. */
function written(
  script: Script,
  index: number,
  dossier: DossierForDecision,
  given: Given,
): LivedAct {
  const act = script.acts[index];
  if (!act) throw new Error(`${script.key} has no act ${index}`);
  const { move, who, at } = act;
  const { titles, ...said } = sayingOf(script, act, dossier, given);
  const version = index + 1;
  const files = titles.map((title, place) => ({
    id: idOf(`file:${script.key}:${version}:${place}`),
    ...sampleOf(title, script.setting.name),
  }));
  const { payload, content, communes } = said;
  const digested =
    who === "system"
      ? [given.reference, move, payload]
      : [move, payload, content, membersForDigest(communes)];
  const asked =
    who === "system" || index === 0
      ? digested
      : [given.reference, ...digested, files.map(({ id }) => id)];
  const attached = files.map(({ id, sha256 }) => ({ id, sha256 }));
  return {
    version,
    move,
    from: dossier.state,
    to: "emergence",
    relation: who,
    actorId: who === "system" ? SYSTEM.id : (script.setting.cast[who]?.id ?? ""),
    actedOn:
      documentDay(payload) ??
      (payload["effectiveOn"] as PlainDate | undefined) ??
      dayIn(script.setting.timeZone, at),
    madeAt: at.toISOString(),
    payload: files.length > 0 ? { ...payload, files: attached } : payload,
    content,
    communes,
    files,
    intentId: idOf(`intent:${script.key}:${version}`),
    intentDigest: intentDigest(asked),
  };
}

/** The acts of one life in one place, and what they make people wait for. */
export function liveThrough(script: Script, given: Given): LivedDossier {
  const lived: LivedDossier = { acts: [], deadlines: [] };
  const dossier: DossierForDecision & { acts: LivedAct[] } = {
    state: "new",
    acts: lived.acts,
    milestones: [],
    rules: script.rules,
    timeZone: script.setting.timeZone,
    now: "",
    relations: [],
    actorId: "",
  };
  let way = "";
  for (const [index, { who, at }] of script.acts.entries()) {
    Object.assign(dossier, { now: at.toISOString(), relations: [who] });
    const act = written(script, index, dossier, given);
    Object.assign(dossier, { actorId: act.actorId });
    way += ` ${who}:${act.move}:${act.payload["to"] ?? act.payload["phase"] ?? ""}`;
    act.to = targetOf(way, dossier, act);
    lived.acts.push(act);
    const added = milestonesOf(act, dossier).map((row) => ({
      ...row,
      id: milestoneIdOf(given.dossierId, act.version, row.stage),
    }));
    Object.assign(dossier, {
      state: act.to,
      milestones: [...dossier.milestones, ...added],
    });
    follow(lived.deadlines, dossier, act.version);
  }
  return lived;
}
