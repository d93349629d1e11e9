import type { KeyValue } from "@/components/ui/key-values";
import type { HistoryLine } from "@/db/dossiers/history";
import type { Dossier } from "@/db/dossiers/queries";
import type { StoredFile } from "@/db/files/queries";
import { lapsedWord } from "@/lib/domain/lifecycle/lapsed";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import { STATE_WORDS } from "@/lib/domain/lifecycle/states";
import { formatDay, formatInstant } from "@/lib/domain/shared/dates";
import { capitalised, formatFileSize } from "@/lib/domain/shared/typography";

const CAPACITIES: Record<Relation, string> = {
  leader: "Porteur de projet",
  arsOfficer: "Agent de l’ARS",
  arsDirector: "Directeur général de l’ARS, ou son délégataire",
  leadCpamOfficer: "Agent de la caisse pilote",
  associatedCpamOfficer: "Agent d’une caisse associée",
  observer: "Observateur national",
  system: "Registre, de lui-même",
};

type Recorded = { dossier: Dossier; line: HistoryLine; files: readonly StoredFile[]; base: string };

/** Files, both dates, who and in what capacity, and the state before and after. */
export function recordedRows({ dossier, line, files, base }: Recorded): KeyValue[] {
  const state =
    line.from === "new" || line.from === line.to
      ? STATE_WORDS[line.to]
      : `${STATE_WORDS[line.from]}, puis ${STATE_WORDS[line.to]}`;
  const lapsed = lapsedWord(dossier.acts, line);
  return [
    ...files.map(({ id, name, byteSize }) => ({
      key: "Fichier joint",
      value: (
        <a href={`${base}/fichiers/${id}`} download>
          {name} ({formatFileSize(byteSize)})
        </a>
      ),
    })),
    { key: "Date de l’acte", value: formatDay(line.actedOn) },
    { key: "Enregistré le", value: formatInstant(line.madeAt, dossier.timeZone) },
    { key: "Par", value: `${line.authorName}, ${line.organisation}` },
    { key: "En qualité de", value: CAPACITIES[line.relation] },
    { key: "État du dossier", value: state },
    ...(lapsed
      ? [{ key: "Effet", value: `${capitalised(lapsed)}, dans l’historique seulement` }]
      : []),
  ];
}
