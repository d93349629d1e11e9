import { z } from "zod";

import type { SeriesPoint } from "../atlas/series";
import { COUNTS, COVERAGE } from "./atlas-answer";
import { ABOUT, type About, DAY } from "./day-schema";

export const SERIES_ANSWER = z
  .strictObject({
    ...ABOUT,
    region: z.string().nullable().meta({ description: "Région demandée, ou `null`." }),
    department: z.string().nullable().meta({ description: "Département demandé, ou `null`." }),
    points: z
      .array(
        z
          .strictObject({
            date: DAY.meta({ description: "Fin d’un mois, puis le jour demandé." }),
            counts: COUNTS,
            covered: COVERAGE,
          })
          .meta({ id: "SeriesPoint", title: "Point d’une série" }),
      )
      .meta({ description: "Dans l’ordre des dates\u202f; chacun égale l’atlas de ce jour." }),
  })
  .meta({
    id: "Series",
    title: "Série",
    description: "Les mêmes nombres à la fin de chaque mois, depuis la première CPTS.",
  });

export type SeriesAnswer = z.infer<typeof SERIES_ANSWER>;

export const seriesAnswer = (
  points: readonly SeriesPoint[],
  { region, department, ...about }: About & { region: string | null; department: string | null },
): SeriesAnswer => ({
  ...about,
  region,
  department,
  points: points.map(({ on, counts, covered }) => ({ date: on, counts, covered })),
});
