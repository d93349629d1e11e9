import "server-only";

import { sql } from "drizzle-orm";

import { type Actor, asActor, asVisitor } from "../client";

/** Changes whenever a map may be drawn otherwise; "approximate" while nobody has imported anything. */
export const readContourVersion = (): Promise<string> =>
  asVisitor(async (tx) => {
    const { rows } = await tx.execute<{ version: string }>(sql`
      select coalesce(md5(string_agg(region_code || ':' || set_id, ',' order by region_code)), 'approximate')
        as version
      from contours_in_force`);
    return rows[0]?.version ?? "approximate";
  });

export type ContourTopology = {
  /** As packTopology() made it (lib/server/shapes). */
  topology: Buffer;
  /** Credit and licence, to show under the map. */
  credit: string;
};

/**
 * The exact communes of a région, when an administrator has imported them: a few may be missing; a
 * city has its arrondissements when the file had them all, else its own code.
 */
export const readContourTopology = (regionCode: string): Promise<ContourTopology | undefined> =>
  asVisitor(async (tx) => {
    const { rows } = await tx.execute<ContourTopology>(sql`
      select t.topology, f.credit from contours_in_force f
      join contour_topologies t on (t.set_id, t.region_code) = (f.set_id, f.region_code)
      where f.region_code = ${regionCode}`);
    return rows[0];
  });

export type ContourPlaces = {
  places: { code: string; regionCode: string; parentCode: string | null }[];
  /** Former codes, each with the code of today. */
  successors: [code: string, currentCode: string][];
};

/** The codes that a file of contours may use. */
export const readContourPlaces = (): Promise<ContourPlaces> =>
  asVisitor(async (tx) => {
    const { rows: places } = await tx.execute<ContourPlaces["places"][number]>(sql`
      select code, region_code as "regionCode", parent_code as "parentCode" from communes
      where retired_in is null`);
    const { rows: former } = await tx.execute<{ code: string; current: string }>(sql`
      select code, current_code as current from former_communes`);
    return { places, successors: former.map(({ code, current }) => [code, current]) };
  });

export type ContourSet = {
  id: string;
  fileName: string;
  credit: string;
  communeCount: number;
  importedAt: Date;
  importer: string;
  withdrawnAt: Date | null;
  /** The régions that it draws today. */
  regions: string[];
};

/** What administrators imported, the latest first. */
export const readContourSets = (actor: Actor): Promise<ContourSet[]> =>
  asActor(actor, async (tx) => {
    const { rows } = await tx.execute<
      Omit<ContourSet, "importedAt" | "withdrawnAt"> & {
        importedAt: string;
        withdrawnAt: string | null;
      }
    >(sql`
      select s.id, s.file_name as "fileName", s.credit, s.commune_count as "communeCount",
        s.imported_at as "importedAt", s.withdrawn_at as "withdrawnAt", coalesce(p.name, '') as importer,
        array(select r.name from contours_in_force f join regions r on r.code = f.region_code
          where f.set_id = s.id) as regions
      from contour_sets s left join people p on p.id = s.imported_by
      order by s.imported_at desc`);
    return rows.map(({ importedAt, withdrawnAt, regions, ...row }) => ({
      ...row,
      regions: regions.toSorted((a, b) => a.localeCompare(b, "fr")),
      importedAt: new Date(importedAt),
      withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
    }));
  });
