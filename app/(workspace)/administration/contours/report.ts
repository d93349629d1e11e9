import "server-only";

import { z } from "zod";

import type { Actor } from "@/db/client";
import { keepForm } from "@/db/kept-forms/commands";
import { noFields, one } from "@/lib/domain/shared/form";
import type { Contours } from "@/lib/server/contours/read-contours";
import { readKeptForm } from "@/lib/server/form-route";

export const CONTOURS_PAGE = "/administration/contours";

const REPORT = "bilan";

const shape = z.object({
  communeCount: z.number(),
  regionCount: z.number(),
  partial: z.array(z.object({ code: z.string(), present: z.number(), expected: z.number() })),
  formerCodes: z.array(z.string()),
  unknownCodes: z.array(z.string()),
});

/** What an import took and what it left, as its author reads it once. */
export type ImportReport = z.infer<typeof shape>;

/** Kept as a form is, for its author alone; answers with the page that shows it. */
export async function keepReport(actor: Actor, { topologies, ...read }: Contours): Promise<string> {
  const report: ImportReport = { ...read, regionCount: topologies.size };
  const fields = Object.assign(noFields(), { [REPORT]: [JSON.stringify(report)] });
  const id = await keepForm(actor, { page: CONTOURS_PAGE, fields, errors: {} });
  return `${CONTOURS_PAGE}?bilan=${id}`;
}

export async function readReport(
  id: string | string[] | undefined,
  actor: Actor,
): Promise<ImportReport | undefined> {
  const kept = await readKeptForm(id, actor);
  const text = kept?.page === CONTOURS_PAGE ? one(kept.fields, REPORT) : undefined;
  return text === undefined ? undefined : shape.parse(JSON.parse(text));
}
