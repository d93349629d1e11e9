import type { LedgerEntry } from "@/components/lifecycle/ledger";
import type { HistoryLine } from "@/db/dossiers/history";
import type { Dossier } from "@/db/dossiers/queries";
import type { StoredFile } from "@/db/files/queries";
import type { ActContext } from "@/lib/domain/acts/context";
import { partyName } from "@/lib/domain/acts/parties";
import type { RoundSignature, SigningRound } from "@/lib/domain/acts/signing-rounds";
import type { Party } from "@/lib/domain/lifecycle/deadlines";
import { partyWord } from "@/lib/domain/lifecycle/wording";
import { formatDay } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";

export type ContractReading = {
  dossier: Dossier;
  names: ActContext["names"];
  history: readonly HistoryLine[];
  files: readonly StoredFile[];
};

type Signatory = { party: string; name: string; capacity: string };

const contentOf = ({ history }: ContractReading, version: number) =>
  history.find((line) => line.version === version);

export function nameOfParty(round: SigningRound, party: string, reading: ContractReading): string {
  const named = contentOf(reading, round.opening.version)?.content["partyNames"];
  return partyName(party, reading.names, (named ?? {}) as Record<string, string>);
}

function signatoryOf({ party, version }: RoundSignature, reading: ContractReading) {
  const signatories = (contentOf(reading, version)?.content["signatories"] ?? []) as Signatory[];
  const signatory = signatories.find((each) => each.party === party);
  return signatory && `${signatory.name}, ${signatory.capacity}`;
}

function detailOf(signature: RoundSignature, reading: ContractReading): string {
  const line = contentOf(reading, signature.version);
  const signed = `signé le ${formatDay(signature.signedOn)}`;
  if (!line) return signed;
  const when = formatDay(dayIn(reading.dossier.timeZone, line.madeAt));
  return signature.isDeclaration
    ? `${signed}, déclaré par ${line.authorName} le ${when}, pas encore enregistré par la CPAM pilote`
    : `${signed}, enregistré par ${line.authorName}, ${line.organisation}, le ${when}`;
}

/** One line per party: who signed, when, who recorded it, and its proof. */
export const roundEntries = (round: SigningRound, reading: ContractReading): LedgerEntry[] =>
  round.parties.map((party) => {
    const signature = round.signatures.findLast((each) => each.party === party);
    const label = partyWord(party as Party);
    const name = nameOfParty(round, party, reading);
    if (!signature) return { party, label, who: name, status: "awaited" };
    const proof = reading.files.find(
      ({ attachedVersion }) => attachedVersion === signature.version,
    );
    const signatory = signatoryOf(signature, reading);
    return {
      party,
      label,
      who: signatory ? `${signatory}, ${name}` : name,
      detail: detailOf(signature, reading),
      status: signature.isDeclaration ? "declared" : "signed",
      ...(proof
        ? {
            proof: {
              href: `/dossiers/${reading.dossier.reference}/fichiers/${proof.id}`,
              label: "preuve",
            },
          }
        : {}),
    };
  });
