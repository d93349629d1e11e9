import { Note } from "@/components/ui/note";
import type { AtlasAsked } from "@/lib/domain/atlas/asked";
import type { Sheet } from "@/lib/domain/atlas/sheet";
import { stepDate } from "@/lib/domain/atlas/sheet-words";
import { asOfWords } from "@/lib/domain/atlas/words";
import { STAGE_WORDS } from "@/lib/domain/lifecycle/milestones";
import { formatDay } from "@/lib/domain/shared/dates";
import { capitalised, inSentence } from "@/lib/domain/shared/typography";

type SheetStatusNoteProps = { sheet: Sheet; asked: AtlasAsked };

/** What a CPTS is when no figure counts it; nothing while it is followed. */
export function SheetStatusNote({
  sheet: { status, next, versions },
  asked,
}: SheetStatusNoteProps) {
  if (status.kind === "followed") return null;
  if (status.kind === "left")
    return (
      <Note title={`Cette CPTS n’est plus suivie depuis le ${formatDay(status.on)}.`}>
        <p>
          Aucun chiffre ne la compte plus depuis ce jour. Les étapes qu’elle avait atteintes restent
          lisibles.
        </p>
      </Note>
    );
  const when = capitalised(asOfWords(asked).replace(", telle que connue", ", tel que connu"));
  if (next)
    return (
      <Note title={`${when}, cette CPTS n’avait encore atteint aucune étape publique.`}>
        <p>
          La première est venue ensuite : {inSentence(STAGE_WORDS[next.stage])},{" "}
          {stepDate(next.fact)}.
        </p>
      </Note>
    );
  return (
    <Note title={`${when}, aucune étape publique de cette CPTS ne compte.`}>
      {versions.length === 0 ? (
        <p>Rien n’était encore public ce jour-là.</p>
      ) : (
        <p>
          Les étapes enregistrées auparavant ont été rectifiées : voir les versions de la fiche.
        </p>
      )}
    </Note>
  );
}
