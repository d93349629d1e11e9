import { and, desc, eq, sum } from "drizzle-orm";
import type { ClientBase } from "pg";

import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";

import { asOwner } from "../../client";
import { dossierNames, dossiers } from "../../schema/dossiers";
import { territoryChanges } from "../../schema/territory-changes";
import { seedPeople } from "../people";
import { playAnswer, playProposal } from "../scenes/change";
import { resetClock, setClock } from "../scenes/clock";
import { open, play } from "../scenes/play";
import type { Played, Setting } from "../scenes/setting";
import { seedCompany } from "./company";
import { contractStories } from "./contract-stories";
import { seedDraftLetter } from "./drafts";
import { elsewhereStories } from "./elsewhere-stories";
import { IN_EMERGENCE, letterStories } from "./letter-stories";
import { PLACES } from "./places";
import { projectStories } from "./project-stories";
import { seedReaders } from "./readers";
import { beginningOf, type ChangeEpisode, type Episode, type Story, timeline } from "./timeline";

export const storiesOn = (today: PlainDate): Story[] => {
  const t = timeline(today);
  return [...letterStories(t), ...projectStories(t), ...contractStories(t), ...elsewhereStories(t)];
};

function settingOf({ name, place, communes, leader }: Story): Setting {
  const { institutions, ...where } = PLACES[place];
  return { name, communes, ...where, leader, cast: { ...institutions, leader } };
}

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** When an episode is played: the register acts just after midnight, people between 9 and 17. */
function instantOf(episode: Pick<Episode, "on" | "who">, timeZone: string, seed: number): number {
  const midnight = beginningOf(episode.on, timeZone).getTime();
  return midnight + (episode.who === "system" ? MINUTE : 9 * HOUR + (seed % 480) * MINUTE);
}

type Scheduled = { story: Story; number: number; at: Date } & (
  | { episode: Episode }
  | { change: ChangeEpisode }
);

/** Every episode and every change of every story, in the order of time. */
const scheduleOf = (stories: readonly Story[]): Scheduled[] =>
  stories
    .flatMap((story, chapter): Scheduled[] => {
      const { timeZone } = PLACES[story.place];
      let last = 0;
      const acts = story.episodes.map((episode, index) => {
        last = Math.max(last + MINUTE, instantOf(episode, timeZone, chapter * 97 + index * 53));
        return { story, episode, number: index + 1, at: new Date(last) };
      });
      const changes = (story.changes ?? []).map((change, index) => {
        const seed = chapter * 61 + index * 37;
        const at = new Date(instantOf({ on: change.on, who: "leader" }, timeZone, seed));
        return { story, change, number: index + 1, at };
      });
      return [...acts, ...changes];
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());

/** The name that its opening gives; a story is called by the last one. */
const firstNameOf = ({ name, episodes }: Story): string => {
  const opened = episodes[0]?.content?.["name"];
  return typeof opened === "string" ? opened : name;
};

/** What an earlier seeding, cut off before its end, has already played: by the dossiers' first names. */
async function readPlayed(stories: readonly Story[]) {
  const rows = await asOwner((tx) =>
    tx
      .select({
        id: dossiers.id,
        reference: dossiers.reference,
        name: dossierNames.name,
        version: dossiers.version,
        state: dossiers.state,
      })
      .from(dossiers)
      .innerJoin(
        dossierNames,
        and(eq(dossierNames.dossierId, dossiers.id), eq(dossierNames.actVersion, 1)),
      ),
  );
  const found = new Map(rows.map(({ name, ...row }) => [name, row]));
  return new Map<string, Played>(
    stories.flatMap((story) => {
      const row = found.get(firstNameOf(story));
      return row ? [[story.name, { setting: settingOf(story), ...row }] as const] : [];
    }),
  );
}

/** One more act on the last proposed change of a dossier, or a new proposal. */
async function playChange(dossier: Played, change: ChangeEpisode) {
  if ("proposes" in change) return playProposal(dossier, change.proposes);
  const [last] = await asOwner((tx) =>
    tx
      .select({ number: territoryChanges.number, version: territoryChanges.version })
      .from(territoryChanges)
      .where(eq(territoryChanges.dossierId, dossier.id))
      .orderBy(desc(territoryChanges.number))
      .limit(1),
  );
  if (!last) throw new Error(`${dossier.setting.name} has no change to answer`);
  return playAnswer(dossier, last, change.answers);
}

const countChangeActs = async (dossierId: string): Promise<number> => {
  const [row] = await asOwner((tx) =>
    tx
      .select({ acts: sum(territoryChanges.version) })
      .from(territoryChanges)
      .where(eq(territoryChanges.dossierId, dossierId)),
  );
  return Number(row?.acts ?? 0);
};

/**
 * Plays the invented dossiers of the demonstration through the real commands, each act on its day:
 * the register's clock goes through the past and ends at real time. For a base that is marked as a
 * demonstration; what is played already is left as it is.
 */
export async function seedDemonstration(owner: Pick<ClientBase, "query">): Promise<void> {
  await seedPeople(owner);
  await seedCompany(owner);
  const today = dayIn("Europe/Paris", new Date());
  const stories = storiesOn(today);
  const played = await readPlayed(stories);
  const known = (name: string) => {
    const dossier = played.get(name);
    if (!dossier) throw new Error(`${name} is not played yet`);
    return dossier;
  };
  try {
    for (const { story, number, at, ...scheduled } of scheduleOf(stories)) {
      if ("change" in scheduled) {
        const dossier = known(story.name);
        if (number <= (await countChangeActs(dossier.id))) continue;
        await setClock(at);
        await playChange(dossier, scheduled.change);
        continue;
      }
      if (number <= (played.get(story.name)?.version ?? 0)) continue;
      await setClock(at);
      const { says, ...scene } = scheduled.episode;
      const said = { ...scene, ...says?.(known) };
      const dossier = played.get(story.name);
      played.set(
        story.name,
        dossier ? await play(dossier, said) : await open(settingOf(story), said),
      );
    }
  } finally {
    await resetClock();
  }
  await seedDraftLetter(known(IN_EMERGENCE).id);
  await seedReaders(known);
}
