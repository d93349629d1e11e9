import { and, eq, isNull, type SQL, sql } from "drizzle-orm";

import type { DossierFilters, DossierSort } from "@/lib/domain/lists/dossier-filters";
import { searchKey } from "@/lib/domain/territory/names";

import { dossiers } from "../schema/dossiers";

/** Capitals too: not every database knows the case of accented letters. */
const LETTERS: Record<string, string> = {
  a: "[aàâäáãÀÂÄÁÃ]",
  c: "[cçÇ]",
  e: "[eéèêëÉÈÊË]",
  i: "[iîïíÎÏÍ]",
  o: "[oôöóõÔÖÓÕ]",
  u: "[uûüùúÛÜÙÚ]",
  y: "[yÿŸ]",
  " ": "[^[:alnum:]]+",
};

/** A key of `searchKey`, as the pattern of the names it stands for. Letters, digits and spaces only. */
const patternOf = (key: string) =>
  key
    .toUpperCase()
    .replace(/\bSAINT(E?)\b/g, "(saint$1|st$1)")
    .replace(/OE/g, "(oe|œ|Œ)")
    .replace(/AE/g, "(ae|æ|Æ)")
    .replace(/[A-Z ]/g, (sign) => LETTERS[sign.toLowerCase()] ?? sign.toLowerCase());

const escaped = (key: string) => key.replace(/[\\%_]/g, "\\$&");

/** A part of the name, the reference, or the beginning of a commune of the last submitted territory. */
function matchesText(text: string): SQL {
  const key = searchKey(text);
  const reference = sql`${dossiers.reference} = ${text.toUpperCase()}`;
  if (key === "") return reference;
  const beginning = `${escaped(key)}%`;
  // Not correlated, so that it runs once and not for each dossier.
  return sql`(${reference} or ${dossiers.name} ~* ${patternOf(key)}
    or (${dossiers.id}, ${dossiers.territoryVersion}) in (
      select part.dossier_id, part.version
      from communes commune join submission_communes part on part.commune_code = commune.code
      where commune.search_name like ${beginning}))`;
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
