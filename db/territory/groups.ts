import "server-only";

import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";

import { type CommuneGroup, groupWords } from "@/lib/domain/territory/group";
import { searchKey } from "@/lib/domain/territory/names";

import { asVisitor, type Transaction } from "../client";
import { communes, departments, intercommunalities } from "../schema/territory";

const MOST_FOUND = 5;

/** Its communes of today: a city, not its arrondissements. */
const codes = sql<string[]>`array_agg(${communes.code} order by ${communes.code})`;
const OF_TODAY = and(isNull(communes.retiredIn), eq(communes.kind, "commune"));

const intercommunalitiesWhere = (tx: Transaction, condition: SQL | undefined, near = "") =>
  tx
    .select({ code: intercommunalities.code, name: intercommunalities.name, codes })
    .from(intercommunalities)
    .innerJoin(communes, eq(communes.intercommunalityCode, intercommunalities.code))
    .where(and(condition, OF_TODAY))
    .groupBy(intercommunalities.code)
    .orderBy(
      desc(sql`bool_or(${communes.departmentCode} = ${near})`),
      desc(sql`sum(${communes.population})`),
      asc(intercommunalities.code),
    )
    .limit(MOST_FOUND);

const departmentsWhere = (tx: Transaction, condition: SQL | undefined) =>
  tx
    .select({ code: departments.code, name: departments.name, codes })
    .from(departments)
    .innerJoin(communes, eq(communes.departmentCode, departments.code))
    .where(and(condition, OF_TODAY))
    .groupBy(departments.code)
    .limit(1);

type Found = Omit<CommuneGroup, "kind">;

const asDepartment = (found: Found): CommuneGroup => ({ kind: "department", ...found });
const asIntercommunality = (found: Found): CommuneGroup => ({
  kind: "intercommunality",
  ...found,
});

async function findDepartment(tx: Transaction, words: readonly string[]) {
  const all = await tx.select({ code: departments.code, name: departments.name }).from(departments);
  const key = words.join(" ");
  const sought = all.find(
    ({ code, name }) =>
      code.toLowerCase() === key.padStart(2, "0") || groupWords(searchKey(name)).join(" ") === key,
  );
  return sought ? departmentsWhere(tx, eq(departments.code, sought.code)) : [];
}

/** EPCI whose name has all these words, those of the département `near` first; a département by its code or whole name. */
export async function searchGroups(text: string, near?: string): Promise<CommuneGroup[]> {
  const words = groupWords(text.slice(0, 200));
  if (words.length === 0) return [];
  const named = words.map(
    (word) => sql`' ' || ${intercommunalities.searchName} like ${`% ${word}%`}`,
  );
  return asVisitor(async (tx) => [
    ...(await findDepartment(tx, words)).map(asDepartment),
    ...(await intercommunalitiesWhere(tx, and(...named), near)).map(asIntercommunality),
  ]);
}

export async function findGroup({
  kind,
  code,
}: Pick<CommuneGroup, "kind" | "code">): Promise<CommuneGroup | undefined> {
  const [found] = await asVisitor(async (tx) =>
    kind === "department"
      ? (await departmentsWhere(tx, eq(departments.code, code))).map(asDepartment)
      : (await intercommunalitiesWhere(tx, eq(intercommunalities.code, code))).map(
          asIntercommunality,
        ),
  );
  return found;
}

/** The EPCI of a commune, or of the city of an arrondissement; none for the few that have none. */
export async function groupOfCommune(code: string): Promise<CommuneGroup | undefined> {
  const own = sql`(select coalesce(city.intercommunality_code, own.intercommunality_code)
    from ${communes} own left join ${communes} city on city.code = own.parent_code
    where own.code = ${code})`;
  const [found] = await asVisitor((tx) =>
    intercommunalitiesWhere(tx, eq(intercommunalities.code, own)),
  );
  return found && asIntercommunality(found);
}
