import { eq } from "drizzle-orm";

import type { DemonstrationLogin } from "@/lib/domain/demonstration/accounts";
import { addDays, dayIn } from "@/lib/domain/shared/plain-date";

import { asOwner, closeConnections } from "../client";
import { dossiers } from "../schema/dossiers";
import { account } from "../seed/demonstration/company";
import { PLACES } from "../seed/demonstration/places";
import { beginningOf } from "../seed/demonstration/timeline";
import { playProposal } from "../seed/scenes/change";
import { resetClock, setClock } from "../seed/scenes/clock";
import { samplePdf } from "../seed/scenes/pdf";
import { open, play } from "../seed/scenes/play";
import type { Played, Scene, Setting } from "../seed/scenes/setting";
import { closeSessionsOf } from "../sessions/commands";

/** A scene of the past, or of this very moment. */
export type StagedScene = Scene & { daysAgo?: number };

const { institutions, ...where } = PLACES.hauteLoire;

const SETTING: Setting = {
  ...where,
  name: "CPTS de la Cour des essais",
  communes: ["43157", "43002", "43046"],
  cast: { ...institutions, leader: account("porteur") },
};

const TEN_HOURS = 36_000_000;

const daysBefore = (days: number) => {
  const day = addDays(dayIn(SETTING.timeZone, new Date()), -days);
  return new Date(beginningOf(day, SETTING.timeZone).getTime() + TEN_HOURS);
};

/**
 * A dossier of the Haute-Loire, led by the demonstration's porteur and played up to where a story
 * begins. The register's clock is back at real time when it returns.
 */
export async function stage(name: string, scenes: readonly StagedScene[]): Promise<Played> {
  const setting = { ...SETTING, name };
  let dossier: Played | undefined;
  try {
    for (const { daysAgo, ...scene } of scenes) {
      await (daysAgo === undefined ? resetClock() : setClock(daysBefore(daysAgo)));
      dossier = dossier ? await play(dossier, scene) : await open(setting, scene);
    }
  } finally {
    await resetClock();
  }
  if (!dossier) throw new Error(`${name} has no scene`);
  return dossier;
}

/** The leader proposes these communes in the place of the territory in force, at this very moment. */
export const stageProposal = (dossier: Played, codes: readonly string[]) =>
  playProposal(dossier, { communes: codes.map((code) => ({ code })) });

/** Where a dossier is now, whoever looks. */
export const stateOf = (reference: string) =>
  asOwner(async (tx) => {
    const [row] = await tx
      .select({ state: dossiers.state })
      .from(dossiers)
      .where(eq(dossiers.reference, reference));
    return row?.state;
  });

/** Ends every session of an account, as an administrator would. */
export const endSessions = (login: DemonstrationLogin) => closeSessionsOf(account(login).id);

/** The databases that the scenes are played in, until `leave` is called. */
export function enter({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }) {
  process.env["DATABASE_URL"] = ownerUrl;
  process.env["DATABASE_APP_URL"] = appUrl;
  return closeConnections;
}

/** A PDF to send with a form. */
export const sampleFile = (title: string) => ({
  name: `${title.toLowerCase().replaceAll(" ", "-")}.pdf`,
  buffer: samplePdf(title),
});
