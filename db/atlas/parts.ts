import "server-only";

import { sql } from "drizzle-orm";

import { asVisitor } from "../client";

type PartRow = { code: string; text: string };

/**
 * What the parts of communes in a public territory are, as its leaders name them, by commune as it
 * was given. In: the reference of a CPTS, and the key of one of its territories.
 */
export const readPartTexts = (reference: string, territoryKey: string): Promise<PartRow[]> =>
  asVisitor(async (tx) => {
    const { rows } = await tx.execute<PartRow>(sql`
      select part.code, part.text
      from public_territories t join public_cpts c on c.id = t.dossier_id
      cross join lateral unnest(t.codes, t.texts) as part (code, text)
      where c.reference = ${reference} and t.territory_key = ${territoryKey} and part.text is not null
      order by part.code, part.text`);
    return rows;
  });
