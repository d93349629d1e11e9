import { Ledger, ledgerTitle } from "@/components/lifecycle/ledger";
import { Panel } from "@/components/ui/panel";
import type { SigningRound } from "@/lib/domain/acts/signing-rounds";
import { formatDay } from "@/lib/domain/shared/dates";

import { type ContractReading, roundEntries } from "./round-entries";

type CurrentRoundProps = ContractReading & { round: SigningRound };

/** Who has signed and who has not; the heading counts what is missing. */
export function CurrentRound({ round, ...reading }: CurrentRoundProps) {
  const entries = roundEntries(round, reading);
  const contract = reading.files.find(
    ({ attachedVersion }) => attachedVersion === round.opening.version,
  );
  return (
    <Panel
      id="signatures"
      title={ledgerTitle(entries)}
      strong={round.status === "running"}
      aside={
        <span className="muted">Mis à la signature le {formatDay(round.opening.actedOn)}</span>
      }
    >
      <Ledger entries={entries} />
      <p className="hint mt-3">
        « ACI signé » n’existe qu’à la dernière signature enregistrée par la CPAM pilote.
      </p>
      {contract && (
        <p className="mt-2">
          <a href={`/dossiers/${reading.dossier.reference}/fichiers/${contract.id}`} download>
            {contract.name}
          </a>
        </p>
      )}
    </Panel>
  );
}
