import "server-only";

import { asc, isNull, sql } from "drizzle-orm";

import { type AtlasPlaces, inReadingOrder } from "@/lib/domain/atlas/places";

import { asVisitor } from "../client";
import { communes, departments, regions } from "../schema/territory";

let places: Promise<AtlasPlaces> | undefined;

const loadPlaces = (): Promise<AtlasPlaces> =>
  asVisitor(async (tx) => {
    const [vintage] = await tx
      .select({ vintage: sql<number>`max(${communes.vintage})` })
      .from(communes)
      .where(isNull(communes.retiredIn));
    return {
      regions: inReadingOrder(
        await tx.select({ code: regions.code, name: regions.name }).from(regions),
      ),
      departments: await tx
        .select({
          code: departments.code,
          name: departments.name,
          regionCode: departments.regionCode,
        })
        .from(departments)
        .orderBy(asc(sql`${departments.code} collate "C"`)),
      vintage: vintage?.vintage ?? 0,
    };
  });

/** Régions, départements and the vintage of the reference; it changes at a start only. */
export const readPlaces = (): Promise<AtlasPlaces> => {
  places ??= loadPlaces().catch((error: unknown) => {
    places = undefined;
    throw error;
  });
  return places;
};
