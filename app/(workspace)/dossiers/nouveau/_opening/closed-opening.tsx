import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";
import { RELATION_WORDS, relationsOfMove } from "@/lib/domain/lifecycle/relations";
import { capitalised, listOf } from "@/lib/domain/shared/typography";

import type { OpeningMove } from "./prepare-opening";

/** For an account that opens no dossier: who does. */
export function ClosedOpening({ move }: { move: OpeningMove }) {
  const who = listOf(
    relationsOfMove(move).map((relation) => RELATION_WORDS[relation]),
    "ou",
  );
  return (
    <Main width="form">
      <PageHeader title={MOVE_WORDS[move].act} />
      <div className="stack mt-6">
        <Note tone="warning" title="Votre compte n’ouvre pas de dossier de cette manière.">
          <p>
            <strong>Qui peut le faire.</strong> {capitalised(who)}, sur son territoire.
          </p>
        </Note>
        <LinkButton href="/dossiers">Revenir à la liste</LinkButton>
      </div>
    </Main>
  );
}
