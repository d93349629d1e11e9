import { More } from "@/components/ui/more";
import { Panel } from "@/components/ui/panel";
import type { SigningRound } from "@/lib/domain/acts/signing-rounds";
import { MOVE_WORDS } from "@/lib/domain/lifecycle/moves";
import { formatDay } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { countOf } from "@/lib/domain/shared/typography";

import { type ContractReading, nameOfParty } from "./round-entries";

type VoidedRoundsProps = ContractReading & { rounds: readonly SigningRound[] };

/** Signatures given before the negotiation was reopened: void, and kept. */
export function VoidedRounds({ rounds, ...reading }: VoidedRoundsProps) {
  if (rounds.length === 0) return null;
  const base = `/dossiers/${reading.dossier.reference}/actes`;
  return (
    <Panel id="annulees" title="Signatures annulées">
      {rounds.map((round) => (
        <More
          key={round.opening.version}
          summary={`Mise à la signature du ${formatDay(round.opening.actedOn)} : ${countOf(round.signatures.length, "signature annulée", "signatures annulées")}`}
        >
          {round.closing && (
            <p>
              <a href={`${base}/${round.closing.version}`}>{MOVE_WORDS[round.closing.move].done}</a>{" "}
              le {formatDay(dayIn(reading.dossier.timeZone, round.closing.madeAt))}.
            </p>
          )}
          <ul>
            {round.signatures.map(({ party, signedOn, version }) => (
              <li key={`${party} ${version}`}>
                {nameOfParty(round, party, reading)}, <a href={`${base}/${version}`}>signature</a>{" "}
                du {formatDay(signedOn)}
              </li>
            ))}
          </ul>
        </More>
      ))}
    </Panel>
  );
}
