import "server-only";

import { eq, sql } from "drizzle-orm";

import type { MoveType } from "@/lib/domain/lifecycle/moves";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import type { FrozenCommune } from "@/lib/domain/territory/frozen";
import type { TerritoryVersion, VersionSource } from "@/lib/domain/territory/version";
import type { ChangeState } from "@/lib/domain/territory-change/states";

import { type Actor, asActor } from "../client";
import { organisationOf, type Place } from "../dossiers/history";
import { changeCommunes } from "../schema/territory-changes";
import { readSubmittedCommunes, selectFrozen } from "./submitted";

type Row = {
  version: number | null;
  changeId: string | null;
  number: number | null;
  move: MoveType | null;
  ordinal: number;
  change: ChangeState | null;
  relation: Relation | null;
  author: string | null;
  madeAt: string | null;
  population: number;
  communeCount: number;
  vintage: number;
};

const COUNTED = sql`sum(inhabitants_of(s.population, s.share_permille))::int as population,
  count(*)::int as "communeCount", max(s.vintage) as vintage`;

/** An observer reads no act: of the submitted territories, only the one in force. */
const versionsOf = (dossierId: string) => sql`
  select s.version, null::uuid as "changeId", null::int as number, m.move, null as change,
    m.relation, p.name as author, m.made_at as "madeAt",
    row_number() over (partition by m.move order by s.version)::int as ordinal, ${COUNTED}
  from submission_communes s
  join dossiers d on d.id = s.dossier_id
  left join moves m on (m.dossier_id, m.version) = (s.dossier_id, s.version)
  left join people p on p.id = m.actor_id
  where s.dossier_id = ${dossierId} and (m.version is not null or s.version = d.in_force_version)
  group by s.version, m.move, m.relation, p.name, m.made_at
  union all
  select null, c.id, c.number, null, c.state, m.relation, p.name, coalesce(m.made_at, c.created_at),
    c.number, ${COUNTED}
  from territory_changes c
  join change_communes s on s.change_id = c.id
  left join change_moves m on m.change_id = c.id and m.version = 1
  left join people p on p.id = m.actor_id
  where c.dossier_id = ${dossierId}
  group by c.id, c.number, c.state, m.relation, p.name, m.made_at, c.created_at
  order by "madeAt" desc nulls last`;

const sourceOf = ({ version, changeId, number }: Row): VersionSource | undefined => {
  if (version !== null) return { version };
  return changeId !== null && number !== null ? { changeId, number } : undefined;
};

const keyOf = (source: VersionSource) =>
  "version" in source ? `acte-${source.version}` : `modification-${source.number}`;

function versionOf(row: Row, place: Place): TerritoryVersion[] {
  const source = sourceOf(row);
  if (!source) return [];
  const { move, ordinal, change, relation, author, madeAt } = row;
  const organisation = relation ? organisationOf(relation, place) : undefined;
  return [
    {
      key: keyOf(source),
      source,
      from: move ? { move, ordinal } : change ? { change } : undefined,
      madeAt: madeAt ? new Date(madeAt).toISOString() : undefined,
      author: organisation && `${author ?? "Auteur effacé"}, ${organisation}`,
      population: row.population,
      communeCount: row.communeCount,
      vintage: row.vintage,
    },
  ];
}

/** Every frozen territory of a dossier that the actor may read, the newest first. */
export const readTerritoryVersions = (actor: Actor, dossier: Place): Promise<TerritoryVersion[]> =>
  asActor(actor, async (tx) => {
    const { rows } = await tx.execute<Row>(versionsOf(dossier.id));
    return rows.flatMap((row) => versionOf(row, dossier));
  });

/** The communes of one of them, with the populations of its day. */
export const readVersionCommunes = (
  actor: Actor,
  dossierId: string,
  source: VersionSource,
): Promise<FrozenCommune[]> =>
  "version" in source
    ? readSubmittedCommunes(actor, dossierId, source.version)
    : asActor(actor, (tx) =>
        selectFrozen(tx, changeCommunes, eq(changeCommunes.changeId, source.changeId)),
      );
