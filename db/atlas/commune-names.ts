import "server-only";

import { isNull } from "drizzle-orm";

import { asVisitor } from "../client";
import { communes } from "../schema/territory";

let names: Promise<ReadonlyMap<string, string>> | undefined;

const loadNames = (): Promise<ReadonlyMap<string, string>> =>
  asVisitor(async (tx) => {
    const rows = await tx
      .select({ code: communes.code, name: communes.name })
      .from(communes)
      .where(isNull(communes.retiredIn));
    return new Map(rows.map(({ code, name }) => [code, name]));
  });

/** The names of the communes and arrondissements in force, by code; they change at a start only. */
export const readCommuneNames = (): Promise<ReadonlyMap<string, string>> => {
  names ??= loadNames().catch((error: unknown) => {
    names = undefined;
    throw error;
  });
  return names;
};
