import "server-only";

import { sql } from "drizzle-orm";

import { type Actor, asActor } from "../client";

export type ContoursToImport = {
  fileName: string;
  /** Hexadecimal, of the file as sent. */
  sha256: string;
  /** Credit and licence, as shown under each map. */
  credit: string;
  communeCount: number;
  /** By région, as packTopology() makes them (lib/server/shapes). */
  topologies: ReadonlyMap<string, Uint8Array>;
};

/** Keeps exact contours: all maps of these régions use them from now on. Administrators only. */
export const importContours = (actor: Actor, contours: ContoursToImport): Promise<void> =>
  asActor(actor, async (tx) => {
    const { fileName, sha256, credit, communeCount, topologies } = contours;
    await tx.execute(sql`select import_contours(${fileName}, ${sha256}, ${credit}, ${communeCount},
      ${sql.param([...topologies.keys()])}::text[], ${sql.param([...topologies.values()].map((each) => Buffer.from(each)))}::bytea[])`);
  });

/** Maps go back to what drew them before. A set withdrawn already stays so. Administrators only. */
export const withdrawContours = (actor: Actor, setId: string): Promise<void> =>
  asActor(actor, async (tx) => {
    await tx.execute(sql`select withdraw_contours(${setId}::uuid)`);
  });
