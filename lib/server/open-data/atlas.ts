import "server-only";

import { atlasAnswer } from "@/lib/domain/open-data/atlas-answer";

import { atlasDay } from "../atlas/day";
import type { Question } from "./route";

/** The figures asked, and whether every register they sum is complete. */
export async function readAtlasAnswer({ asked, register, places, about }: Question) {
  const day = await atlasDay(register, asked);
  return {
    answer: atlasAnswer(day, asked, { ...about, populationVintage: places.vintage }),
    complete: day.completeRegions === day.regions.length,
  };
}
