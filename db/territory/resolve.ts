import "server-only";

import { and, isNull, sql } from "drizzle-orm";

import type { ChosenCommune, ChosenTerritory } from "@/lib/domain/territory/chosen";
import type { Commune } from "@/lib/domain/territory/commune";
import type { Member } from "@/lib/domain/territory/part";

import { asVisitor } from "../client";
import { communes, formerCommunes } from "../schema/territory";
import { selectCommunes } from "./columns";

const anyOf = (codes: readonly string[]) => sql`any (${sql.param(codes)}::text[])`;

/**
 * The members of a territory with what the reference in force knows of them, in their order. A code
 * that is no longer in use gives the commune that took it over, and is said; the rest is unknown.
 */
export async function resolveMembers(members: readonly Member[]): Promise<ChosenTerritory> {
  if (members.length === 0) return { communes: [], unknown: [] };
  const codes = members.map(({ code }) => code);
  const { found, former } = await asVisitor(async (tx) => {
    const former = await tx
      .select()
      .from(formerCommunes)
      .where(sql`${formerCommunes.code} = ${anyOf(codes)}`);
    const wanted = [...codes, ...former.map(({ currentCode }) => currentCode)];
    const found = await selectCommunes(tx).where(
      and(sql`${communes.code} = ${anyOf(wanted)}`, isNull(communes.retiredIn)),
    );
    return { found, former };
  });
  const byCode = new Map(found.map((commune) => [commune.code, commune]));
  const successors = new Map(former.map(({ code, currentCode }) => [code, currentCode]));
  const placed = ({ code, part }: Member): ChosenCommune | undefined => {
    const today = byCode.get(code);
    const commune = today ?? byCode.get(successors.get(code) ?? "");
    if (!commune) return undefined;
    return { ...commune, ...(part && { part }), ...(!today && { formerCode: code }) };
  };
  return {
    communes: members.flatMap((member) => placed(member) ?? []),
    unknown: codes.filter((code) => !placed({ code })),
  };
}

/** The communes of these codes, each once; a former code gives the commune of today. */
export async function resolveCommunes(
  codes: readonly string[],
): Promise<{ communes: Commune[]; unknown: string[] }> {
  const { communes: chosen, unknown } = await resolveMembers(codes.map((code) => ({ code })));
  const byCode = new Map(
    chosen.map(({ formerCode: _, ...commune }) => [commune.code, commune] as const),
  );
  return { communes: [...byCode.values()], unknown };
}
