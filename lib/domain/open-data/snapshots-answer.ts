import { z } from "zod";

import { ABOUT, DAY } from "./day-schema";
import { lastDayOf, type Month } from "./snapshot/months";

export const SNAPSHOTS_ANSWER = z
  .strictObject({
    demonstration: ABOUT.demonstration,
    items: z
      .array(
        z
          .strictObject({
            month: z
              .string()
              .regex(/^\d{4}-\d{2}$/)
              .meta({ description: "Mois figé." }),
            asOf: DAY.meta({
              description:
                "Dernier jour du mois\u00a0: situation de ce jour, telle que connue ce jour.",
            }),
            file: z
              .string()
              .meta({ description: "Adresse du fichier (NDJSON compressé par gzip)." }),
            sha256: z
              .string()
              .regex(/^[0-9a-f]{64}$/)
              .meta({ description: "Empreinte SHA-256 du fichier décompressé." }),
            lines: z.int().min(1).meta({ description: "Nombre de lignes." }),
            bytes: z.int().min(1).meta({ description: "Taille du fichier compressé, en octets." }),
            madeAt: z.iso
              .datetime({ precision: 3 })
              .meta({ description: "Instant où il a été figé." }),
          })
          .meta({ id: "Snapshot", title: "Mois figé" }),
      )
      .meta({ description: "Le dernier d’abord." }),
  })
  .meta({
    id: "Snapshots",
    title: "Mois figés",
    description: "Un fichier par mois, qui ne change plus.",
  });
type SnapshotsAnswer = z.infer<typeof SNAPSHOTS_ANSWER>;

export type FrozenMonth = {
  month: Month;
  sha256: string;
  lineCount: number;
  bytes: number;
  madeAt: Date;
};

export const fileOfMonth = (month: Month): string => `${month}.ndjson.gz`;

export const snapshotHref = (month: Month): string => `/api/v1/snapshots/${fileOfMonth(month)}`;

export const snapshotsAnswer = (
  months: readonly FrozenMonth[],
  demonstration: boolean,
): SnapshotsAnswer => ({
  demonstration,
  items: months.map(({ month, sha256, lineCount, bytes, madeAt }) => ({
    month,
    asOf: lastDayOf(month),
    file: snapshotHref(month),
    sha256,
    lines: lineCount,
    bytes,
    madeAt: madeAt.toISOString(),
  })),
});
