import { z } from "zod";

import { REGISTER_STATES } from "../atlas/registers";
import type { SeriesPoint } from "../atlas/series";
import { COUNTS, COVERAGE } from "./atlas-answer";
import { ABOUT, type About, DAY } from "./day-schema";

const REGISTER = z
  .strictObject({
    state: z.enum(REGISTER_STATES).meta({
      description:
        "`complete` tous les registres du lieu sont complets, `notOpened` aucun n’est ouvert, `opened` sinon\u00a0: hors `complete`, les nombres sont des minimums et zéro veut dire non renseigné.",
    }),
    completeRegions: z
      .int()
      .min(0)
      .meta({ description: "Régions du lieu dont le registre est complet à cette date." }),
  })
  .meta({
    id: "PlaceRegister",
    title: "Registres d’un lieu",
    description: "Ce que valent les nombres de ce point.",
  });

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
            register: REGISTER,
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
  points: points.map(({ on, counts, covered, register }) => ({
    date: on,
    counts,
    covered,
    register,
  })),
});
