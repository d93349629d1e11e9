import { createHash, randomBytes } from "node:crypto";

import { sql } from "drizzle-orm";

import { type Actor, asActor, closeConnections } from "../client";
import { regionOfficerOf } from "../seed/national/staff";
import { demonstrationPersonId } from "../seed/people";
import { openSession } from "../sessions/commands";

/** The most populated région: its officer has the longest lists. */
const ILE_DE_FRANCE = "11";

export const OBSERVER: Actor = { id: demonstrationPersonId("observateur") };
export const OFFICER: Actor = regionOfficerOf(ILE_DE_FRANCE);

/** Signs a person in, as the door would; returns the token of their cookie. */
export async function enter({ id }: Actor): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(token).digest("hex");
  await openSession({ personId: id, tokenHash });
  return token;
}

/** A dossier with a long history, that the officer follows. */
export const longDossier = (): Promise<string> =>
  asActor(OFFICER, async (tx) => {
    const { rows } = await tx.execute<{ reference: string }>(
      sql`select reference from dossiers order by version desc, reference limit 1`,
    );
    if (!rows[0]) throw new Error("the base is empty");
    return rows[0].reference;
  });

/** Lets the process end. */
export const leave = (): Promise<void> => closeConnections();
