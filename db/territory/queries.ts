import "server-only";

import { and, asc, desc, eq, inArray, isNull, like, or, type SQL, sql } from "drizzle-orm";

import type { Commune } from "@/lib/domain/territory/commune";
import { indexCommunes, needsOf } from "@/lib/domain/territory/commune-index";
import { type ListReading, readCommunes } from "@/lib/domain/territory/list-reading";
import { keysWithOtherArticle, searchKey } from "@/lib/domain/territory/names";
import { readTypedList } from "@/lib/domain/territory/typed-list";

import { asVisitor, type Transaction } from "../client";
import { communes, departments, formerCommunes, regions } from "../schema/territory";
import { selectCommunes } from "./columns";

const MOST_FOUND = 20;

const textArray = (values: readonly string[]) => sql`${sql.param(values)}::text[]`;

/** Name, beginning of a name or of one of its words, INSEE code or postal code; best first. */
export async function searchCommunes(
  text: string,
  { near, limit = MOST_FOUND }: { near?: string | undefined; limit?: number } = {},
): Promise<{ communes: Commune[]; more: boolean }> {
  const key = searchKey(text.slice(0, 200));
  if (key === "") return { communes: [], more: false };
  const code = key.toUpperCase().replaceAll(" ", "");
  const names = [key, ...keysWithOtherArticle(key)];
  const isNumber = /^(?:\d|2[AB])\d+$/.test(code);
  const condition: SQL | undefined = isNumber
    ? or(like(communes.code, `${code}%`), sql`${code} = any (${communes.postalCodes})`)
    : or(
        inArray(communes.searchName, names),
        like(communes.searchName, `${key}%`),
        like(communes.searchName, `% ${key}%`),
      );
  const found = await asVisitor((tx) =>
    selectCommunes(tx)
      .where(and(condition, isNull(communes.retiredIn)))
      .orderBy(
        desc(sql`${communes.searchName} = any (${textArray(names)}) or ${communes.code} = ${code}`),
        desc(sql`${communes.departmentCode} = ${near ?? ""}`),
        desc(like(communes.searchName, `${key}%`)),
        desc(communes.population),
        asc(communes.code),
      )
      .limit(limit + 1),
  );
  return { communes: found.slice(0, limit), more: found.length > limit };
}

export const communesOfDepartment = (departmentCode: string): Promise<Commune[]> =>
  asVisitor((tx) =>
    selectCommunes(tx)
      .where(
        and(
          eq(communes.departmentCode, departmentCode),
          eq(communes.kind, "commune"),
          isNull(communes.retiredIn),
        ),
      )
      .orderBy(asc(communes.searchName)),
  );

export const readDepartments = (): Promise<{ code: string; name: string; regionCode: string }[]> =>
  asVisitor((tx) =>
    tx
      .select({
        code: departments.code,
        name: departments.name,
        regionCode: departments.regionCode,
      })
      .from(departments)
      .orderBy(asc(departments.code)),
  );

export const readRegions = (): Promise<{ code: string; name: string }[]> =>
  asVisitor((tx) => tx.select({ code: regions.code, name: regions.name }).from(regions));

async function fetchReference(tx: Transaction, typed: ReturnType<typeof readTypedList>) {
  const { numbers, keys } = needsOf(typed.lines);
  const former = await tx
    .select()
    .from(formerCommunes)
    .where(sql`${formerCommunes.code} = any (${textArray(numbers)})`);
  const codes = [...numbers, ...former.map(({ currentCode }) => currentCode)];
  const found = await selectCommunes(tx).where(
    or(
      sql`${communes.code} = any (${textArray(codes)})`,
      sql`${communes.searchName} = any (${textArray(keys)})`,
      sql`${communes.postalCodes} && ${textArray(numbers)}`,
    ),
  );
  const places = await tx
    .select({ code: departments.code, name: departments.name })
    .from(departments);
  return indexCommunes(found, former, places);
}

/** Understands a typed or pasted list; `near` is the département whose namesakes are meant. */
export async function readCommuneList(
  text: string,
  near?: string,
): Promise<ListReading & { cut: boolean }> {
  const typed = readTypedList(text);
  if (typed.lines.length === 0) {
    return { understood: [], ambiguous: [], unknown: [], cut: typed.cut };
  }
  const index = await asVisitor((tx) => fetchReference(tx, typed));
  return { ...readCommunes(typed.lines, index, near), cut: typed.cut };
}
