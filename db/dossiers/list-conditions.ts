import { and, eq, isNull, type SQL, sql } from "drizzle-orm";

import type { DossierFilters } from "@/lib/domain/lists/dossier-filters";
import { searchKey } from "@/lib/domain/territory/names";

import { dossiers } from "../schema/dossiers";

/** So short, a commune is asked for by its whole name: too many begin like that. */
const SHORT = 3;

/** A part of the name or of a former one, the reference, or the beginning of a commune of the last submitted territory. */
function matchesText(text: string): SQL {
  const key = searchKey(text);
  const reference = sql`${dossiers.reference} = ${text.toUpperCase()}`;
  if (key === "") return reference;
  const beginning = key.length < SHORT ? key : `${key}%`;
  // A set of its own, that is found once and small as a rule: not a condition on each dossier.
  return sql`${dossiers.id} in (
    select named.id from dossiers named
    where named.search_name like ${`%${key}%`} or named.reference = ${text.toUpperCase()}
    union all
    select former.dossier_id from dossier_names former where former.search_name like ${`%${key}%`}
    union all
    select part.dossier_id
    from communes commune
    join submission_communes part on part.commune_code = commune.code
    join dossiers around on (around.id, around.territory_version) = (part.dossier_id, part.version)
    where commune.search_name like ${beginning})`;
}

/** The last of the former names that the text is in; none when it is in the present one. */
export function formerNameFound(text: string | undefined): SQL {
  const key = searchKey(text ?? "");
  if (key === "") return sql`null::text`;
  return sql`(select former.name from dossier_names former
    where former.dossier_id = dossiers.id and former.search_name like ${`%${key}%`}
      and dossiers.search_name not like ${`%${key}%`}
    order by former.act_version desc limit 1)`;
}

/** Among what is awaited: an observer follows none. */
const DEBTORS = {
  cpts: sql`= 'cpts'`,
  ars: sql`= 'ars'`,
  cpam: sql`~ '^(leadCpam|caisse:)'`,
  msa: sql`= 'msa'`,
};

const mustAct = (party: keyof typeof DEBTORS) => sql`${dossiers.id} in (
  select waiting.dossier_id from awaited_acts waiting where waiting.debtor ${DEBTORS[party]})`;

export const conditionsOf = ({ text, stage, state, departmentCode, party }: DossierFilters): SQL =>
  and(
    text ? matchesText(text) : undefined,
    stage === "none" ? isNull(dossiers.stage) : stage && eq(dossiers.stage, stage),
    state && eq(dossiers.state, state),
    departmentCode ? eq(dossiers.departmentCode, departmentCode) : undefined,
    party && mustAct(party),
  ) ?? sql`true`;
