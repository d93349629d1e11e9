import type { ClientBase } from "pg";

import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";

import { asOwner } from "../../client";
import { dossiers } from "../../schema/dossiers";
import { seedPeople } from "../people";
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
import { beginningOf, type Episode, type Story, timeline } from "./timeline";

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
function instantOf(episode: Episode, timeZone: string, seed: number): number {
  const midnight = beginningOf(episode.on, timeZone).getTime();
  return midnight + (episode.who === "system" ? MINUTE : 9 * HOUR + (seed % 480) * MINUTE);
}

/** Every episode of every story, in the order of time. */
const scheduleOf = (stories: readonly Story[]) =>
  stories
    .flatMap((story, chapter) => {
      let last = 0;
      return story.episodes.map((episode, index) => {
        const { timeZone } = PLACES[story.place];
        last = Math.max(last + MINUTE, instantOf(episode, timeZone, chapter * 97 + index * 53));
        return { story, episode, number: index + 1, at: new Date(last) };
      });
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());

/** What an earlier seeding, cut off before its end, has already played. */
async function readPlayed(stories: readonly Story[]) {
  const rows = await asOwner((tx) =>
    tx
      .select({
        id: dossiers.id,
        reference: dossiers.reference,
        name: dossiers.name,
        version: dossiers.version,
        state: dossiers.state,
      })
      .from(dossiers),
  );
  const found = new Map(rows.map(({ name, ...row }) => [name, row]));
  return new Map<string, Played>(
    stories.flatMap((story) => {
      const row = found.get(story.name);
      return row ? [[story.name, { setting: settingOf(story), ...row }] as const] : [];
    }),
  );
}

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
    for (const { story, episode, number, at } of scheduleOf(stories)) {
      if (number <= (played.get(story.name)?.version ?? 0)) continue;
      await setClock(at);
      const { says, ...scene } = episode;
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
}
