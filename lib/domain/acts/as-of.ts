import type { DossierForDecision } from "../lifecycle/journal";
import { overlapIn } from "../lifecycle/shared-place";

/**
 * The dossier as it stood at a version: what the author of a form had before them. A repeated
 * sending is read as the first one was, so that it gets the first one's answer.
 */
export function asOf<Dossier extends DossierForDecision & { version: number }>(
  dossier: Dossier,
  version: number,
): Dossier {
  const acts = dossier.acts.filter((act) => act.version <= version);
  const last = acts.at(-1);
  if (!last || version >= dossier.version) return dossier;
  const next = dossier.acts.find((act) => act.version === version + 1);
  // What its author had to accept is what the act says of it.
  const overlap = overlapIn(next?.payload).map((place) => ({
    ...place,
    name: place.reference,
    commune: place.code,
  }));
  return {
    ...dossier,
    version,
    state: last.to,
    acts,
    overlap,
    milestones: dossier.milestones.filter(({ actVersion }) => actVersion <= version),
  };
}
