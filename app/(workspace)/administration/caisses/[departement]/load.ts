import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";

import {
  readAllCaisses,
  readCaisseEditions,
  readServedCommunes,
  readServedDepartments,
} from "@/db/caisses/queries";
import { requireAdministrator } from "@/lib/server/account";

export type DepartmentParams = { departement: string };

export const departmentHref = ({ departement }: DepartmentParams) =>
  `/administration/caisses/${departement}`;

/** A département with who serves it; the same for the page and for its title. */
export const loadDepartment = cache(async (code: string) => {
  const account = await requireAdministrator();
  const department = (await readServedDepartments(account)).find((each) => each.code === code);
  if (!department) notFound();
  return { account, department };
});

/** What its page shows and lets edit. */
export async function loadServed(code: string) {
  const { account, department } = await loadDepartment(code);
  const [communes, editions, caisses] = await Promise.all([
    readServedCommunes(account, code),
    readCaisseEditions(account, code),
    readAllCaisses(account),
  ]);
  return { account, department, communes, editions, caisses };
}
