import "server-only";

import { and, asc, desc, eq, inArray, isNull, like, or, type SQL, sql } from "drizzle-orm";

import type { Commune } from "@/lib/domain/territory/commune";
import { type ListReading, readCommunes } from "@/lib/domain/territory/list-reading";
import { keysWithOtherArticle, searchKey } from "@/lib/domain/territory/names";
import { readTypedList } from "@/lib/domain/territory/typed-list";

import { asVisitor } from "../client";
import { communes, departments, regions } from "../schema/territory";
import { selectCommunes } from "./columns";
import { readGazetteer } from "./gazetteer";

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

type Department = { code: string; name: string; regionCode: string };

let departmentsRead: Promise<Department[]> | undefined;

const loadDepartments = (): Promise<Department[]> =>
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

/** Read once by each process: the reference changes at a start only. */
export const readDepartments = (): Promise<readonly Department[]> => {
  departmentsRead ??= loadDepartments().catch((error: unknown) => {
    departmentsRead = undefined;
    throw error;
  });
  return departmentsRead;
};

export const readRegions = (): Promise<{ code: string; name: string }[]> =>
  asVisitor((tx) => tx.select({ code: regions.code, name: regions.name }).from(regions));

/** Understands a typed or pasted list; `near` is the département whose namesakes are meant. */
export async function readCommuneList(
  text: string,
  near?: string,
): Promise<ListReading & { cut: boolean }> {
  const { lines, cut } = readTypedList(text);
  return { ...readCommunes(lines, await readGazetteer(), near), cut };
}
