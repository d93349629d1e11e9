import "server-only";

import { sql } from "drizzle-orm";

import { asVisitor } from "../client";

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
  /** As buildRegionTopologies() made it. */
  topology: Buffer;
  /** Credit and licence, to show under the map. */
  credit: string;
};

/** The exact communes of a région, when an administrator has imported them. */
export const readContourTopology = (regionCode: string): Promise<ContourTopology | undefined> =>
  asVisitor(async (tx) => {
    const { rows } = await tx.execute<ContourTopology>(sql`
      select t.topology, f.credit from contours_in_force f
      join contour_topologies t on (t.set_id, t.region_code) = (f.set_id, f.region_code)
      where f.region_code = ${regionCode}`);
    return rows[0];
  });
