import type { HistoryLine } from "@/db/dossiers/history";
import type { Dossier } from "@/db/dossiers/queries";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";
import { formatInstant, zoneInWords } from "@/lib/domain/shared/dates";

type OthersActsProps = {
  dossier: Dossier;
  /** Since the author opened the page, oldest first. */
  acts: readonly HistoryLine[];
  /** The same sending came back with other content. */
  repeated: boolean;
};

/** Who, what, when. */
export function OthersActs({ dossier, acts, repeated }: OthersActsProps) {
  const { name, timeZone } = dossier;
  if (repeated) {
    return (
      <p className="lede mt-2">
        Vous aviez déjà envoyé ce formulaire, avec d’autres réponses. Seul le premier envoi compte ;
        lisez l’historique de <b>{name}</b> avant de recommencer.
      </p>
    );
  }
  if (acts.length === 0) {
    return (
      <p className="lede mt-2">
        <b>{name}</b> n’est plus dans l’état que vous aviez sous les yeux.
      </p>
    );
  }
  return (
    <ul className="lede mt-2 stack-s">
      {acts.toReversed().map((act) => (
        <li key={act.version}>
          <b>{act.authorName}</b> ({act.organisation}) : <b>{MOVE_WORDS[act.move].done}</b>,{" "}
          {formatInstant(act.madeAt, timeZone)} ({zoneInWords(timeZone)}).
        </li>
      ))}
    </ul>
  );
}
