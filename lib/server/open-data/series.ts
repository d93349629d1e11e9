import "server-only";

import { seriesAnswer } from "@/lib/domain/open-data/series-answer";

import { atlasSeries } from "../atlas/series";
import type { Question } from "./route";

/** The figures of the place asked at the end of each month. */
export const readSeriesAnswer = async ({ asked, register, about }: Question) =>
  seriesAnswer(await atlasSeries(register, asked), {
    ...about,
    region: asked.region?.code ?? null,
    department: asked.department?.code ?? null,
  });
