import { Note } from "@/components/ui/note";
import type { AtlasAsked } from "@/lib/domain/atlas/asked";
import { asOfWords } from "@/lib/domain/atlas/words";
import { formatDay } from "@/lib/domain/shared/dates";

/** As of when a page speaks: one line, and a note when it is not the day that was asked. */
export function AsOfNote({ asked }: { asked: AtlasAsked }) {
  return (
    <>
      <p className="muted">Situation {asOfWords(asked)}.</p>
      {asked.future !== undefined && <FutureNote future={asked.future} />}
    </>
  );
}

/** The day asked has not come: today answers for it. */
export function FutureNote({ future }: { future: string }) {
  return (
    <Note>
      <p>Le {formatDay(future)} n’est pas encore venu : voici la situation d’aujourd’hui.</p>
    </Note>
  );
}
