import "server-only";

import { and, asc, eq } from "drizzle-orm";

import { type Actor, asActor } from "../client";
import { submissionCommunes } from "../schema/journal";
import { communes, departments } from "../schema/territory";

/** A commune as an act submitted it: its inhabitants are those of that day. */
export type SubmittedCommune = {
  code: string;
  name: string;
  departmentName: string;
  population: number;
  vintage: number;
};

/** The communes that an act submitted, frozen with it. */
export const readTerritory = (
  actor: Actor,
  dossierId: string,
  version: number,
): Promise<SubmittedCommune[]> =>
  asActor(actor, (tx) =>
    tx
      .select({
        code: communes.code,
        name: communes.name,
        departmentName: departments.name,
        population: submissionCommunes.population,
        vintage: submissionCommunes.vintage,
      })
      .from(submissionCommunes)
      .innerJoin(communes, eq(communes.code, submissionCommunes.communeCode))
      .innerJoin(departments, eq(departments.code, communes.departmentCode))
      .where(
        and(eq(submissionCommunes.dossierId, dossierId), eq(submissionCommunes.version, version)),
      )
      .orderBy(asc(departments.name), asc(communes.searchName)),
  );
