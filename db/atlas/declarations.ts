import "server-only";

import { sql } from "drizzle-orm";

import type { DeclarationKind, RegisterDeclaration } from "@/lib/domain/atlas/registers";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

import { asVisitor } from "../client";

type DeclarationRow = {
  region_code: string;
  version: number;
  kind: DeclarationKind;
  declared_on: PlainDate;
  covered_since: PlainDate | null;
  recorded_at: string;
  declared_by: string;
};

/** What every ARS has declared of its register, by région, in order; never who of the ARS. */
export async function readDeclarations(): Promise<Map<string, RegisterDeclaration[]>> {
  const { rows } = await asVisitor((tx) =>
    tx.execute<DeclarationRow>(sql`
      select d.region_code, d.version, d.kind, d.declared_on, d.covered_since, d.recorded_at,
        'ARS ' || r.name as declared_by
      from register_declarations d join regions r on r.code = d.region_code
      order by d.region_code, d.version`),
  );
  const byRegion = new Map<string, RegisterDeclaration[]>();
  for (const row of rows) {
    const declarations = byRegion.get(row.region_code) ?? [];
    declarations.push({
      version: row.version,
      kind: row.kind,
      declaredOn: row.declared_on,
      coveredSince: row.covered_since,
      recordedAt: new Date(row.recorded_at).getTime(),
      declaredBy: row.declared_by,
    });
    byRegion.set(row.region_code, declarations);
  }
  return byRegion;
}
