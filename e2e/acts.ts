import { sampleFile } from "@/db/testing/stage";
import { MOVE_WORDS, type MoveType } from "@/lib/domain/lifecycle/moves";
import { addDays, dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";

import type { Person } from "./person";

type Dossier = { reference: string };

/** Asked each time: a run may go past midnight. */
export const today = (): PlainDate => dayIn("Europe/Paris", new Date());

export const daysAgo = (days: number): PlainDate => addDays(today(), -days);

/** From the page of the dossier to the form of an act: a link, or a choice among decisions. */
export async function choose(person: Person, { reference }: Dossier, move: MoveType) {
  const { act } = MOVE_WORDS[move];
  await person.open(`/dossiers/${reference}`);
  const decision = person.main.getByRole("radio", { name: act, exact: true });
  if ((await decision.count()) > 0) {
    await decision.check();
    await person.press("Préparer l’acte choisi");
  } else await person.follow(act);
}

/** Fills the form of an act, reads it again, and records it. */
export async function make(
  person: Person,
  dossier: Dossier,
  move: MoveType,
  fill?: () => Promise<void>,
) {
  await choose(person, dossier, move);
  if (fill) {
    await fill();
    await person.press("Relire avant d’enregistrer");
  }
  await person.press(MOVE_WORDS[move].act);
}

/** Other stories have validated territories: what is shared with them is accepted in a word. */
async function acceptShared(person: Person) {
  const reasons = person.main.getByLabel("Pourquoi accepter ce chevauchement");
  if ((await reasons.count()) > 0) await reasons.fill("Les deux CPTS se sont entendues.");
}

/** A decision of the ARS: who signed it, when, and when it was notified. */
export const signedDecision = (person: Person, on: PlainDate) => async () => {
  await acceptShared(person);
  await person.fill("signataire", "Antoine Vasseur");
  await person.choose("Directeur général de l’ARS");
  await person.fill("Date de signature", on);
  await person.fill("Date de notification à la CPTS", on);
};

/** The signatures of several parties, as the contract shows them. */
export const signatures = (person: Person, parties: Record<string, PlainDate>) => async () => {
  for (const [party, on] of Object.entries(parties)) {
    const fields = person.main.locator(`[id="signatures.${party}"]`);
    await fields.getByLabel("Nom du signataire").fill("Dominique Faure");
    await fields.getByLabel("Qualité du signataire").fill("Directeur");
    await fields.getByLabel("Date portée au contrat").fill(on);
  }
  await person.attach("Contrat signé", sampleFile("Contrat signé"));
};
