import type { Client } from "pg";

import { addDays, dayIn } from "@/lib/domain/shared/plain-date";

import { fillDossiers } from "../../bulk/fill";
import { seedHauteLoire } from "../haute-loire/seed";
import { anchorsUntil, remaining } from "./anchors";
import { readCountry } from "./country";
import { readHeld } from "./held";
import { declareRegisters } from "./registers";
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

/** From here on the demonstration is a measure: as many CPTS as thousands are asked for. */
const leastFor = (scale: number) => (scale > 1 ? scale * 1000 : 0);

/**
 * Fills the demonstration with the CPTS of a whole country: invented lives over real communes, whose
 * counts are the published ones together with what the register holds already. In one transaction:
 * cut off, it starts again.
 */
export async function seedNational(
  owner: Client,
  { scale, readNeighbours, onProgress }: NationalWish & { onProgress: (step: string) => void },
): Promise<void> {
  const until = addDays(dayIn("Europe/Paris", new Date()), -1);
  const [country, neighbours] = [await readCountry(owner), await readNeighbours()];
  await seedStaff(owner, country);
  await seedHauteLoire(owner, regionOfficerOf(HAUTE_LOIRE_REGION));
  const anchors = remaining(anchorsUntil(until), await readHeld(), scale);
  const scripts = nationalScripts({ country, neighbours, anchors, scale, least: leastFor(scale) });
  onProgress(`${scripts.length} CPTS inventées sur toute la France`);
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
