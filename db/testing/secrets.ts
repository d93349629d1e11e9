import { sql } from "drizzle-orm";

import type { MoveType } from "@/lib/domain/lifecycle/moves";

import { asOwner, SYSTEM } from "../client";

/** What the base holds that no visitor may read. */
export type Secrets = {
  /** Dossiers of which nothing is public. */
  unknown: { reference: string; name: string }[];
  /** Dossiers that are public, and were opposed, refused, sent back or closed on the way. */
  troubled: string[];
  /** Reasons, grounds and notes, as their authors wrote them. */
  texts: string[];
  people: string[];
};

/** Acts that nothing public tells from another. */
const TROUBLES: readonly MoveType[] = [
  "opposeProject",
  "recordTimelyOpposition",
  "withdrawOpposition",
  "deemValidated",
  "confirmValidation",
  "refuseLetter",
  "withdrawSubmission",
  "withdraw",
  "abandon",
  "endCpts",
];

/** Shorter texts are words that a page may hold for other reasons. */
const LONG_ENOUGH = 25;

export const readSecrets = (): Promise<Secrets> =>
  asOwner(async (tx) => {
    const { rows: unknown } = await tx.execute<{ reference: string; name: string }>(sql`
      select d.reference, d.name from dossiers d where not exists (
        select from milestones m where m.dossier_id = d.id
          and greatest(m.recorded_at, m.published_at) <= app_now())`);
    const { rows: troubled } = await tx.execute<{ reference: string }>(sql`
      select distinct d.reference from dossiers d join moves m on m.dossier_id = d.id
      where d.has_milestone
        and m.move in (${sql.join(
          TROUBLES.map((move) => sql`${move}`),
          sql`, `,
        )})`);
    const { rows: texts } = await tx.execute<{ text: string }>(sql`
      select distinct value #>> '{}' as text
      from move_contents c, lateral jsonb_path_query(c.content, 'strict $.** ? (@.type() == "string")') as value
      where length(value #>> '{}') >= ${LONG_ENOUGH}
        and value #>> '{}' not in (select name from public_names)`);
    const { rows: people } = await tx.execute<{ name: string }>(sql`
      select name from people where id <> ${SYSTEM.id}`);
    return {
      unknown,
      troubled: troubled.map(({ reference }) => reference),
      texts: texts.map(({ text }) => text),
      people: people.map(({ name }) => name),
    };
  });
