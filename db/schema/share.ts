import { sql } from "drizzle-orm";
import { smallint, text } from "drizzle-orm/pg-core";

/** A part of a commune: per mille of its inhabitants, and which part; both null for a whole one. */
export const share = { sharePermille: smallint(), shareText: text() };

export const A_SHARE = sql`(share_permille is null) = (share_text is null)
  and share_permille between 1 and 999 and length(share_text) between 1 and 2000`;
