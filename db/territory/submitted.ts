import "server-only";

import { and, asc, eq } from "drizzle-orm";

import { type Actor, asActor } from "../client";
import { submissionCommunes } from "../schema/journal";
import { communes, departments } from "../schema/territory";

export type SubmittedCommune = {
  code: string;
  name: string;
  departmentCode: string;
  departmentName: string;
  parentCode: string | null;
  /** As counted on the day of the act. */
  population: number;
  vintage: number;
};

/** The territory that one act submitted, frozen; empty for who may not read the history. */
export const readSubmittedCommunes = (
  actor: Actor,
  dossierId: string,
  version: number,
): Promise<SubmittedCommune[]> =>
  asActor(actor, (tx) =>
    tx
      .select({
        code: communes.code,
        name: communes.name,
        departmentCode: communes.departmentCode,
        departmentName: departments.name,
        parentCode: communes.parentCode,
        population: submissionCommunes.population,
        vintage: submissionCommunes.vintage,
      })
      .from(submissionCommunes)
      .innerJoin(communes, eq(communes.code, submissionCommunes.communeCode))
      .innerJoin(departments, eq(departments.code, communes.departmentCode))
      .where(
        and(eq(submissionCommunes.dossierId, dossierId), eq(submissionCommunes.version, version)),
      )
      .orderBy(asc(communes.searchName)),
  );
