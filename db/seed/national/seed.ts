import type { Client } from "pg";

import { addDays, dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";

import { fillDossiers } from "../../bulk/fill";
import { idOf } from "../../bulk/ids";
import { seedHauteLoire } from "../haute-loire/seed";
import { anchorsUntil, remaining } from "./anchors";
import { seedChanges } from "./changes";
import { readCountry } from "./country";
import { readHeld } from "./held";
import { declareRegisters, openedOn } from "./registers";
import { keyOf } from "./script-of";
import { nationalScripts } from "./scripts";
import { regionOfficerOf, seedStaff } from "./staff";
import type { Neighbours } from "./units";

export type NationalWish = {
  /** How many times the country. */
  scale: number;
  /** Read only when the country is filled. */
  readNeighbours: () => Promise<Neighbours>;
};

const HAUTE_LOIRE_REGION = "84";

/**
 * Beyond the country the base is there to be measured: a thousand CPTS at each scale, a hundred acts
 * each, made one by one since the law.
 */
const shapeOf = (scale: number) =>
  scale > 1
    ? { scale, least: scale * 1000, rounds: 52, openedOn: () => "2016-02-01" }
    : { scale, least: 0, rounds: 0, openedOn };

async function isFilled(owner: Client): Promise<boolean> {
  const { rows } = await owner.query("select from dossiers where id = $1", [
    idOf(`dossier:${keyOf(0)}`),
  ]);
  return rows.length > 0;
}

type Ground = { until: PlainDate; neighbours: Neighbours };

/** Whole lives, with whom they need: all of them or none. */
async function fill(owner: Client, { until, neighbours }: Ground, scale: number) {
  const country = await readCountry(owner);
  await seedStaff(owner, country);
  await seedHauteLoire(owner, regionOfficerOf(HAUTE_LOIRE_REGION));
  const anchors = remaining(anchorsUntil(until), await readHeld(), scale);
  const scripts = nationalScripts({ country, neighbours, anchors, ...shapeOf(scale) });
  await owner.query("begin");
  try {
    await fillDossiers(owner, scripts);
    await declareRegisters(owner, until);
    await owner.query("commit");
  } catch (error) {
    await owner.query("rollback");
    throw error;
  }
  await owner.query("analyze");
}

/**
 * Fills the demonstration with the CPTS of a whole country: invented lives over real communes, whose
 * counts are the published ones together with what the register holds already. Cut off, it goes on
 * where it was.
 */
export async function seedNational(
  owner: Client,
  { scale, readNeighbours, onProgress }: NationalWish & { onProgress: (step: string) => void },
): Promise<void> {
  const until = addDays(dayIn("Europe/Paris", new Date()), -1);
  const ground = { until, neighbours: await readNeighbours() };
  if (!(await isFilled(owner))) {
    onProgress("CPTS inventées sur toute la France");
    await fill(owner, ground, scale);
  }
  onProgress("changements de leurs territoires");
  await seedChanges(owner, ground);
}
