import "server-only";

import { sql } from "drizzle-orm";

import type { PublicStage } from "@/lib/domain/lifecycle/milestones";
import { coverOf } from "@/lib/domain/territory/counting";
import {
  effectsOf,
  type OtherTerritory,
  type SharedTerritory,
  type TerritoryEffects,
} from "@/lib/domain/territory/effects";
import type { Member } from "@/lib/domain/territory/part";

import { type Actor, asActor, type Transaction } from "../client";
import { readCensus } from "./census";

type Claimed = { code: string; permille: number | null; text: string | null };

type Claim = Claimed &
  Pick<OtherTerritory, "reference" | "name" | "claim"> & {
    stage: PublicStage | null;
  };

const memberOf = ({ code, permille, text }: Claimed): Member =>
  permille === null || text === null ? { code } : { code, part: { permille, text } };

const columns = sql`c.commune_code as code, c.share_permille as permille, c.share_text as text`;

/** Whoever claims one of these cells, by any code that stands for it. */
async function claimsOn(tx: Transaction, cells: readonly string[], but: string | null) {
  const { rows } = await tx.execute<Claim>(sql`
    select c.reference, c.name, c.stage, c.claim, ${columns}
    from territory_claims c
    where c.commune_code = any (array(select codes_of(${sql.param(cells)}::text[])))
      and c.dossier_id is distinct from ${but}::uuid`);
  const territories = new Map<string, OtherTerritory & { members: Member[] }>();
  for (const { code, permille, text, ...other } of rows) {
    const key = `${other.reference} ${other.claim}`;
    const territory = territories.get(key) ?? { ...other, members: [] };
    territory.members.push(memberOf({ code, permille, text }));
    territories.set(key, territory);
  }
  return [...territories.values()];
}

/** What the territories in force hold of some régions: a whole commune once, then parts. */
async function coveredIn(tx: Transaction, regions: readonly string[], but: string | null) {
  const { rows } = await tx.execute<Claimed>(sql`
    with places as (select code from communes where region_code = any (${sql.param(regions)}::text[]))
    select k.code, null::smallint as permille, null as text
    from places k cross join lateral (
      select from territory_claims c
      where c.commune_code = k.code and c.claim = 'inForce' and c.share_permille is null
        and c.dossier_id is distinct from ${but}::uuid limit 1) held
    union
    select ${columns} from territory_claims c
    where c.share_permille is not null and c.commune_code in (select code from places)
      and c.claim = 'inForce' and c.dossier_id is distinct from ${but}::uuid`);
  return rows.map(memberOf);
}

/** The names that the effects are told with, by code: communes, départements, régions are apart. */
export type EffectNames = Record<"communes" | "departments" | "regions", Record<string, string>>;

const named = (rows: { code: string; name: string }[]) =>
  Object.fromEntries(rows.map(({ code, name }) => [code, name]));

async function namesIn(tx: Transaction, effects: TerritoryEffects): Promise<EffectNames> {
  const shared = effects.shared.flatMap(({ communes }) => communes.map(({ code }) => code));
  const read = async (table: "communes" | "departments" | "regions", codes: readonly string[]) =>
    codes.length === 0
      ? []
      : (
          await tx.execute<{ code: string; name: string }>(sql`
            select code, name from ${sql.identifier(table)}
            where code = any (${sql.param([...new Set(codes)])}::text[])`)
        ).rows;
  return {
    communes: named(await read("communes", shared)),
    departments: named(
      await read(
        "departments",
        effects.departments.map(({ code }) => code),
      ),
    ),
    regions: named(
      await read(
        "regions",
        effects.regions.map(({ code }) => code),
      ),
    ),
  };
}

export type EffectsRead = { effects: TerritoryEffects; names: EffectNames };

type Asked = {
  /** The CPTS whose territory it is: it is nobody else's. */
  dossierId?: string | undefined;
  members: readonly Member[];
  /** Its territory in force, when this one would take its place. */
  replaced?: readonly Member[] | undefined;
};

/** Territories in force, whole, by the reference of their CPTS. */
export const readClaimed = (
  actor: Actor,
  references: readonly string[],
): Promise<{ reference: string; name: string; codes: string[] }[]> =>
  references.length === 0
    ? Promise.resolve([])
    : asActor(actor, async (tx) => {
        const { rows } = await tx.execute<{ reference: string; name: string; codes: string[] }>(sql`
          select c.reference, c.name, array_agg(c.commune_code order by c.commune_code) as codes
          from territory_claims c
          where c.reference = any (${sql.param([...references])}::text[]) and c.claim = 'inForce'
          group by c.reference, c.name order by c.reference`);
        return rows;
      });

/** Who shares people with a territory already: CPTS with a public stage, or sent where the actor may know it. */
export async function readShared(
  actor: Actor,
  { dossierId, members }: Asked,
): Promise<SharedTerritory[]> {
  const census = await readCensus();
  const cells = [...coverOf(census, members).keys()];
  if (cells.length === 0) return [];
  const others = await asActor(actor, (tx) => claimsOn(tx, cells, dossierId ?? null));
  return effectsOf({ census, own: members, others, covered: [] }).shared;
}

/**
 * What a territory does to others, as far as this person may know of them: everybody from their
 * first milestone on, the institutions also what is submitted.
 */
export async function readEffects(
  actor: Actor,
  { dossierId, members, replaced = [] }: Asked,
): Promise<EffectsRead> {
  const census = await readCensus();
  const cells = [...coverOf(census, members, replaced).values()].map(({ cell }) => cell);
  const but = dossierId ?? null;
  const regions = [...new Set(cells.map(({ regionCode }) => regionCode))];
  const codes = cells.map(({ code }) => code);
  return asActor(actor, async (tx) => {
    const [others, covered] =
      cells.length === 0
        ? [[], []]
        : await Promise.all([claimsOn(tx, codes, but), coveredIn(tx, regions, but)]);
    const effects = effectsOf({ census, own: members, others, covered, replaced });
    return { effects, names: await namesIn(tx, effects) };
  });
}
