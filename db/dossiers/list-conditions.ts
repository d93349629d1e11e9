import { and, eq, isNull, type SQL, sql } from "drizzle-orm";

import type { DossierFilters, DossierSort } from "@/lib/domain/lists/dossier-filters";
import { searchKey } from "@/lib/domain/territory/names";

import { dossiers } from "../schema/dossiers";

/** The name as `searchKey` writes it, near enough to be searched. */
const nameKey = sql`regexp_replace(translate(replace(lower(${dossiers.name}), 'œ', 'oe'),
  'àâäáãçéèêëîïíôöóõûüùúÿ', 'aaaaaceeeeiiioooouuuuy'), '[^a-z0-9]+', ' ', 'g')`;

const escaped = (key: string) => key.replace(/[\\%_]/g, "\\$&");

/** A part of the name, the reference, or the beginning of a commune of the last submitted territory. */
function matchesText(text: string): SQL {
  const key = searchKey(text);
  const reference = sql`${dossiers.reference} = ${text.toUpperCase()}`;
  if (key === "") return reference;
  const beginning = `${escaped(key)}%`;
  return sql`(${reference} or ${nameKey} like ${`%${beginning}`} or exists (
    select from submission_communes part join communes commune on commune.code = part.commune_code
    where part.dossier_id = ${dossiers.id} and part.version = ${dossiers.territoryVersion}
      and commune.search_name like ${beginning}))`;
}

const DEBTORS = {
  cpts: sql`= 'cpts'`,
  ars: sql`= 'ars'`,
  cpam: sql`~ '^(leadCpam|caisse:)'`,
  msa: sql`= 'msa'`,
};

const mustAct = (party: keyof typeof DEBTORS) => sql`exists (
  select from deadlines waiting where waiting.dossier_id = ${dossiers.id}
    and waiting.closed_by is null and waiting.debtor ${DEBTORS[party]})`;

export const conditionsOf = ({ text, stage, state, departmentCode, party }: DossierFilters) =>
  and(
    text ? matchesText(text) : undefined,
    stage === "none" ? isNull(dossiers.stage) : stage && eq(dossiers.stage, stage),
    state && eq(dossiers.state, state),
    departmentCode ? eq(dossiers.departmentCode, departmentCode) : undefined,
    party && mustAct(party),
  );

const ORDERS: Record<DossierSort, SQL> = {
  nom: sql`${dossiers.name} collate "fr-x-icu"`,
  etape: sql`coalesce(array_position(
    array['letterValidated', 'projectValidated', 'aciSigned', 'operational'], ${dossiers.stage}), 0)`,
  echeance: sql`(select min(waiting.due_on) from deadlines waiting
    where waiting.dossier_id = ${dossiers.id} and waiting.closed_by is null)`,
  mouvement: sql`${dossiers.lastMoveAt}`,
};

/** The reference decides between equals, so that pages never overlap. */
export const orderOf = ({ sort, descending }: Pick<DossierFilters, "sort" | "descending">) =>
  descending
    ? [sql`${ORDERS[sort]} desc nulls last`, sql`${dossiers.reference} desc`]
    : [sql`${ORDERS[sort]} asc nulls last`, sql`${dossiers.reference} asc`];
