import "server-only";

import { totalState } from "@/lib/domain/atlas/words";
import { atlasAnswer } from "@/lib/domain/open-data/atlas-answer";

import { atlasDay } from "../atlas/day";
import type { Question } from "./route";

/** The figures asked, and what the registers they sum are worth together. */
export async function readAtlasAnswer({ asked, register, places, about }: Question) {
  const day = await atlasDay(register, asked);
  return {
    answer: atlasAnswer(day, asked, { ...about, populationVintage: places.vintage }),
    register: totalState(day).state,
  };
}
