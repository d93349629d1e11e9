import "server-only";

import { and, asc, eq, isNull, sql } from "drizzle-orm";

import type { Act, DossierForDecision } from "@/lib/domain/lifecycle/journal";
import type { Milestone } from "@/lib/domain/lifecycle/milestones";
import type { Relation } from "@/lib/domain/lifecycle/relations";

import { type Actor, asActor, type Transaction } from "../client";
import { actOf } from "../journal/act-row";
import { dossiers } from "../schema/dossiers";
import { moves } from "../schema/journal";
import { milestones } from "../schema/milestones";
import { organisations } from "../schema/organisations";
import { mandates, people } from "../schema/people";
import { nationalRules } from "../schema/rules";
import { departments, regions } from "../schema/territory";
import { readOverlap } from "./overlap";
import { readProposedChange } from "./proposed-change";
import { relationsHeld } from "./relations";

export type Person = { id: string; name: string };

/** A dossier as its page, its guards and its lists of acts need it. */
export type Dossier = DossierForDecision & {
  id: string;
  reference: string;
  name: string;
  version: number;
  state: (typeof dossiers.$inferSelect)["state"];
  stage: (typeof dossiers.$inferSelect)["stage"];
  departmentCode: string;
  departmentName: string;
  regionCode: string;
  regionName: string;
  leadCaisse: { id: string; name: string };
  associatedCaisseIds: string[];
  /** Of the change in force, else of the territory last submitted. */
  population: number | null;
  communeCount: number | null;
  changeInForceId: string | null;
  territoryVersion: number | null;
  /** The history is read by the actor: not by an observer, nor before the first submission. */
  disclosed: boolean;
};

const readActs = async (tx: Transaction, dossierId: string): Promise<Act[]> => {
  const rows = await tx
    .select()
    .from(moves)
    .where(eq(moves.dossierId, dossierId))
    .orderBy(asc(moves.version));
  return rows.map(actOf);
};

const readMilestones = async (tx: Transaction, dossierId: string): Promise<Milestone[]> => {
  const rows = await tx
    .select()
    .from(milestones)
    .where(eq(milestones.dossierId, dossierId))
    .orderBy(asc(milestones.recordedAt), asc(milestones.id));
  return rows.map(({ dossierId: _, ...row }) => ({
    ...row,
    recordedAt: row.recordedAt.toISOString(),
  }));
};

/** The dossier as this actor may see it now; undefined when it is not there or not theirs. */
export async function findDossier(
  tx: Transaction,
  actor: Actor,
  reference: string,
): Promise<Dossier | undefined> {
  const [row] = await tx
    .select({
      dossier: dossiers,
      departmentName: departments.name,
      timeZone: regions.timeZone,
      regionName: regions.name,
      letterPolicy: regions.letterPolicy,
      letterAnswerDays: regions.letterAnswerDays,
      restartsOnMissingDocuments: nationalRules.restartsOnMissingDocuments,
      completenessDays: nationalRules.completenessDays,
      caisseName: organisations.name,
      relations: relationsHeld,
      ownCaisses: sql<string[]>`(select s.caisses from my_scope() s)`,
      now: sql<string>`app_now()`,
    })
    .from(dossiers)
    .innerJoin(departments, eq(departments.code, dossiers.departmentCode))
    .innerJoin(regions, eq(regions.code, dossiers.regionCode))
    .innerJoin(nationalRules, eq(nationalRules.version, dossiers.rulesVersion))
    .innerJoin(organisations, eq(organisations.id, dossiers.leadCaisseId))
    .where(eq(dossiers.reference, reference));
  if (!row) return undefined;

  const { dossier } = row;
  const changed = dossier.inForceChangeId !== null;
  return {
    id: dossier.id,
    reference: dossier.reference,
    name: dossier.name,
    version: dossier.version,
    state: dossier.state,
    stage: dossier.stage,
    departmentCode: dossier.departmentCode,
    departmentName: row.departmentName,
    regionCode: dossier.regionCode,
    regionName: row.regionName,
    leadCaisse: { id: dossier.leadCaisseId, name: row.caisseName },
    associatedCaisseIds: dossier.associatedCaisseIds,
    population: changed ? dossier.inForcePopulation : dossier.population,
    communeCount: changed ? dossier.inForceCommuneCount : dossier.communeCount,
    changeInForceId: dossier.inForceChangeId,
    territoryVersion: dossier.territoryVersion,
    disclosed: dossier.disclosed,
    acts: await readActs(tx, dossier.id),
    milestones: await readMilestones(tx, dossier.id),
    overlap: await readOverlap(tx, dossier),
    proposedChange: await readProposedChange(tx, dossier),
    rules: {
      letterPolicy: row.letterPolicy,
      letterAnswerDays: row.letterAnswerDays,
      restartsOnMissingDocuments: row.restartsOnMissingDocuments,
      completenessDays: row.completenessDays,
    },
    timeZone: row.timeZone,
    now: new Date(row.now).toISOString(),
    relations: row.relations as Relation[],
    ownCaisses: row.ownCaisses,
    actorId: actor.id,
  };
}

export const readDossier = (actor: Actor, reference: string): Promise<Dossier | undefined> =>
  asActor(actor, (tx) => findDossier(tx, actor, reference));

/** Who leads the dossier now. */
export const readLeaders = (actor: Actor, dossierId: string): Promise<Person[]> =>
  asActor(actor, (tx) =>
    tx
      .select({ id: people.id, name: people.name })
      .from(mandates)
      .innerJoin(people, eq(people.id, mandates.personId))
      .where(
        and(
          eq(mandates.dossierId, dossierId),
          eq(mandates.role, "leader"),
          isNull(mandates.validUntil),
        ),
      )
      .orderBy(asc(people.name)),
  );
