import { createHash, randomBytes } from "node:crypto";

import { type Actor, closeConnections } from "../client";
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

/** Lets the process end. */
export const leave = (): Promise<void> => closeConnections();
