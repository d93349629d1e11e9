import "server-only";

import { isNull } from "drizzle-orm";

import { type Census, censusOf } from "@/lib/domain/territory/counting";

import { asVisitor } from "../client";
import { communes, formerCommunes } from "../schema/territory";

let census: Promise<Census> | undefined;

async function loadCensus(): Promise<Census> {
  const { places, former } = await asVisitor(async (tx) => ({
    places: await tx
      .select({
        code: communes.code,
        departmentCode: communes.departmentCode,
        regionCode: communes.regionCode,
        population: communes.population,
        parentCode: communes.parentCode,
      })
      .from(communes)
      .where(isNull(communes.retiredIn)),
    former: await tx
      .select({ code: formerCommunes.code, currentCode: formerCommunes.currentCode })
      .from(formerCommunes),
  }));
  return censusOf(places, new Map(former.map(({ code, currentCode }) => [code, currentCode])));
}

/**
 * The people of the reference in force, of one vintage. Read once by each process: the reference
 * changes at a start only.
 */
export const readCensus = (): Promise<Census> => {
  census ??= loadCensus().catch((error: unknown) => {
    census = undefined;
    throw error;
  });
  return census;
};
