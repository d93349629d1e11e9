import { eq } from "drizzle-orm";

import type { Commune } from "@/lib/domain/territory/commune";

import type { Transaction } from "../client";
import { communes, departments } from "../schema/territory";

/** Communes as the domain knows them, with their département's name. */
export const selectCommunes = (tx: Transaction) =>
  tx
    .select({
      code: communes.code,
      name: communes.name,
      departmentCode: communes.departmentCode,
      departmentName: departments.name,
      regionCode: communes.regionCode,
      population: communes.population,
      vintage: communes.vintage,
      kind: communes.kind,
      parentCode: communes.parentCode,
      postalCodes: communes.postalCodes,
    } satisfies Record<keyof Commune, unknown>)
    .from(communes)
    .innerJoin(departments, eq(departments.code, communes.departmentCode));
