import type { Client } from "pg";

import { SYSTEM } from "../client";
import { seedPeople } from "../seed/people";
import { isInstalled, readMark, writeMark } from "./marks";
import { Obstacle } from "./obstacle";

const SCENES = "demonstration complete";
const COUNTRY = "national demonstration complete";

async function look(owner: Client) {
  const { rows } = await owner.query<{ demonstration: boolean; empty: boolean }>(
    `select coalesce((select demonstration from instance), false) as demonstration,
       not exists (select from dossiers) and not exists (select from people where id <> $1) as empty`,
    [SYSTEM.id],
  );
  return { demonstration: false, empty: true, ...rows[0] };
}

/** Refuses to mix invented and real dossiers, before anything is written. */
export async function refuseMixture(owner: Client, demonstration: boolean) {
  if (!(await isInstalled(owner))) return;
  const found = await look(owner);
  if (found.demonstration && !demonstration)
    throw new Obstacle(
      "Cette base contient des dossiers de démonstration\u00a0: démarrez avec JALONS_DEMO=1, ou indiquez une autre base.",
    );
  if (demonstration && !found.demonstration && !found.empty)
    throw new Obstacle(
      "Cette base contient de vrais dossiers\u00a0: démarrez avec JALONS_DEMO=0, ou indiquez une base vide pour la démonstration.",
    );
}

type Steps = {
  playScenes: () => Promise<void>;
  /** The CPTS of the whole country; left out where a few dossiers are enough. */
  fillCountry: (() => Promise<void>) | undefined;
};

/** Plays the demonstration once, in a base that holds nothing else; goes on where it was cut off. */
export async function settleDemonstration(owner: Client, { playScenes, fillCountry }: Steps) {
  let mark = await readMark(owner, "instance");
  if (mark === SCENES || mark === COUNTRY) {
    // An account added since then gets its person.
    await seedPeople(owner);
  } else {
    await owner.query("update instance set demonstration = true");
    await playScenes();
    mark = SCENES;
    await writeMark(owner, "instance", mark);
  }
  if (mark === COUNTRY || !fillCountry) return;
  await fillCountry();
  await writeMark(owner, "instance", COUNTRY);
}
