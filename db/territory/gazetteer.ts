import "server-only";

import { asc, eq, isNull } from "drizzle-orm";

import type { CommuneGroup } from "@/lib/domain/territory/group";
import { type Gazetteer, indexReference } from "@/lib/domain/territory/list/gazetteer";

import { asVisitor, type Transaction } from "../client";
import {
  communes,
  departments,
  formerCommunes,
  formerNames,
  intercommunalities,
} from "../schema/territory";
import { selectCommunes } from "./columns";

let gazetteer: Promise<Gazetteer> | undefined;

const readDepartments = (tx: Transaction) =>
  tx.select({ code: departments.code, name: departments.name }).from(departments);

/** EPCI and départements, each with its communes: cities rather than their arrondissements. */
async function readGroups(tx: Transaction): Promise<CommuneGroup[]> {
  const members = await tx
    .select({
      code: communes.code,
      departmentCode: communes.departmentCode,
      intercommunalityCode: communes.intercommunalityCode,
      kind: communes.kind,
    })
    .from(communes)
    .where(isNull(communes.retiredIn))
    .orderBy(asc(communes.code));
  const cities = members.filter(({ kind }) => kind === "commune");
  const codesBy = (keyOf: (member: (typeof cities)[number]) => string | null) => {
    const codes = new Map<string | null, string[]>();
    for (const member of cities) {
      const key = keyOf(member);
      codes.set(key, [...(codes.get(key) ?? []), member.code]);
    }
    return (key: string) => codes.get(key) ?? [];
  };
  const ofDepartment = codesBy((member) => member.departmentCode);
  const ofIntercommunality = codesBy((member) => member.intercommunalityCode);
  const epci = await tx
    .select({ code: intercommunalities.code, name: intercommunalities.name })
    .from(intercommunalities);
  return [
    ...(await readDepartments(tx)).map(({ code, name }) => ({
      kind: "department" as const,
      code,
      name,
      codes: ofDepartment(code),
    })),
    ...epci.map(({ code, name }) => ({
      kind: "intercommunality" as const,
      code,
      name,
      codes: ofIntercommunality(code),
    })),
  ];
}

const loadGazetteer = (): Promise<Gazetteer> =>
  asVisitor(async (tx) => {
    // Of a retired commune, the name; of the others everything.
    const all = await selectCommunes(tx);
    const retired = await tx
      .select({ name: communes.name, currentCode: formerCommunes.currentCode, code: communes.code })
      .from(communes)
      .innerJoin(formerCommunes, eq(formerCommunes.code, communes.code));
    const isRetired = new Set(retired.map(({ code }) => code));
    return indexReference({
      communes: all.filter(({ code }) => !isRetired.has(code)),
      formerCodes: await tx.select().from(formerCommunes),
      formerNames: [...retired, ...(await tx.select().from(formerNames))],
      departments: await readDepartments(tx),
      groups: await readGroups(tx),
    });
  });

/**
 * Everything that a list may name, in the reference in force. Read once by each process: the
 * reference changes at a start only.
 */
export const readGazetteer = (): Promise<Gazetteer> => {
  gazetteer ??= loadGazetteer().catch((error: unknown) => {
    gazetteer = undefined;
    throw error;
  });
  return gazetteer;
};
