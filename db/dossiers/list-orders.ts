import { type SQL, sql } from "drizzle-orm";

import type { DossierFilters, DossierSort } from "@/lib/domain/lists/dossier-filters";

type Order = Pick<DossierFilters, "sort" | "descending">;

/** Dossiers with the nearest date that is awaited on them. */
const WITH_DUE = sql`(
  select dossiers.*, next.due_on as next_due_on from dossiers
  left join (select dossier_id, min(due_on) as due_on from awaited_acts group by dossier_id) next
    on next.dossier_id = dossiers.id) dossiers`;

export const sourceOf = ({ sort }: Order): SQL => (sort === "echeance" ? WITH_DUE : sql`dossiers`);

const KEYS: Record<DossierSort, SQL> = {
  nom: sql`dossiers.name collate "fr-x-icu"`,
  etape: sql`coalesce(array_position(
    array['letterValidated', 'projectValidated', 'aciSigned', 'operational'], dossiers.stage), 0)`,
  echeance: sql`dossiers.next_due_on`,
  mouvement: sql`dossiers.last_move_at`,
};

/** A dossier without a date comes last, either way; the reference decides between equals. */
export function orderOf({ sort, descending }: Order): SQL {
  const direction = descending ? sql`desc` : sql`asc`;
  const nulls = sort === "echeance" ? sql` nulls last` : sql``;
  return sql`${KEYS[sort]} ${direction}${nulls}, dossiers.reference ${direction}`;
}
