import { randomUUID } from "node:crypto";

import { eq } from "drizzle-orm";

import type { PlainDate } from "@/lib/domain/shared/plain-date";

import { type Actor, asOwner } from "../../client";
import { moveDossier } from "../../dossiers/commands/move-dossier";
import { type Opened, openDossier } from "../../dossiers/commands/open-dossier";
import { recordPassedTerm } from "../../dossiers/commands/record-passed-term";
import { readDossier } from "../../dossiers/queries";
import { dossiers } from "../../schema/dossiers";
import { clockDay } from "./clock";
import type { Moment } from "./moment";
import { storeSample } from "./sample-file";
import {
  membersOf,
  type Played,
  type Role,
  type Saying,
  type Scene,
  type Setting,
} from "./setting";
import { USUAL } from "./usual";

/** The day that a document bears: what the act itself is dated. */
const DOCUMENT_DATES = [
  "signedOn",
  "documentOn",
  "decidedOn",
  "receivedOn",
  "startedOn",
  "endedOn",
  "since",
] as const;

export function documentDay(payload: Record<string, unknown>): PlainDate | undefined {
  for (const name of DOCUMENT_DATES) {
    const day = payload[name];
    if (typeof day === "string") return day;
  }
  const signatures = payload["signatures"] as { signedOn: PlainDate }[] | undefined;
  return signatures
    ?.map(({ signedOn }) => signedOn)
    .toSorted()
    .at(-1);
}

type Counted = Pick<Moment, "population" | "overlap">;

const NOTHING_COUNTED: Counted = { population: 0, overlap: [] };

/** What a contract or a validation speaks of, as it is now. */
async function countFor(actor: Actor, { move }: Scene, reference: string): Promise<Counted> {
  if (move === "openSigning") {
    const { population } = await readRow(reference);
    return { ...NOTHING_COUNTED, population: population ?? 0 };
  }
  if (move !== "validateProject") return NOTHING_COUNTED;
  const dossier = await readDossier(actor, reference);
  return { ...NOTHING_COUNTED, overlap: dossier?.overlap ?? [] };
}

function sayingOf(setting: Setting, scene: Scene, counted = NOTHING_COUNTED) {
  const moment = { setting, who: scene.who, today: clockDay(setting.timeZone), ...counted };
  const usual: Saying = USUAL[scene.move]?.(moment) ?? {};
  const payload = { ...usual.payload, ...scene.payload };
  return {
    payload,
    content: { ...usual.content, ...scene.content },
    communes: membersOf(scene.communes ?? usual.communes ?? []),
    files: scene.files ?? usual.files ?? [],
    actedOn: documentDay(payload),
  };
}

function actorOf({ name, cast }: Setting, role: Role): Actor {
  const actor = cast[role];
  if (!actor) throw new Error(`nobody plays ${role} in ${name}`);
  return actor;
}

const failed = (setting: Setting, scene: Scene, failure: unknown) =>
  new Error(`${setting.name}: ${scene.who} ${scene.move}: ${JSON.stringify(failure)}`);

async function readRow(reference: string) {
  const [row] = await asOwner((tx) =>
    tx
      .select({
        id: dossiers.id,
        version: dossiers.version,
        state: dossiers.state,
        population: dossiers.population,
      })
      .from(dossiers)
      .where(eq(dossiers.reference, reference)),
  );
  if (!row) throw new Error(`${reference} was played and is not there`);
  return row;
}

/** The first scene of a dossier: it is opened, or taken over. */
export async function open(setting: Setting, scene: Scene): Promise<Played> {
  if (scene.who === "system" || (scene.move !== "createProject" && scene.move !== "takeOver"))
    throw failed(setting, scene, "a dossier begins by its opening");
  const { payload, content, communes } = sayingOf(setting, scene);
  const opened = await openDossier(actorOf(setting, scene.who), {
    move: scene.move,
    payload,
    content,
    communes,
    intentId: randomUUID(),
  });
  if (!opened.ok) throw failed(setting, scene, opened.failure);
  const { reference }: Opened = opened.value;
  const { id, version, state } = await readRow(reference);
  return { setting, reference, id, version, state };
}

/** One more scene, through the same command as a person's form. */
export async function play(dossier: Played, scene: Scene): Promise<Played> {
  const { setting, reference, id } = dossier;
  if (scene.who === "system") {
    if (!(await recordPassedTerm(reference))) throw failed(setting, scene, "no term has passed");
    const { version, state } = await readRow(reference);
    return { ...dossier, version, state };
  }
  const actor = actorOf(setting, scene.who);
  const counted = await countFor(actor, scene, reference);
  const { files, ...saying } = sayingOf(setting, scene, counted);
  const fileIds: string[] = [];
  for (const title of files)
    fileIds.push(await storeSample(actor, { id, name: setting.name }, title));
  const moved = await moveDossier(actor, {
    ...saying,
    reference,
    version: dossier.version,
    move: scene.move,
    relation: scene.who,
    fileIds,
    intentId: randomUUID(),
  });
  if (!moved.ok) throw failed(setting, scene, moved.failure);
  return { ...dossier, ...moved.value };
}

/** Every scene in turn, the opening first. */
export async function playAll(setting: Setting, scenes: readonly Scene[]): Promise<Played> {
  const [first, ...others] = scenes;
  if (!first) throw new Error("a dossier has at least its opening");
  let dossier = await open(setting, first);
  for (const scene of others) dossier = await play(dossier, scene);
  return dossier;
}
