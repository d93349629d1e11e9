import type { Act, DossierForDecision } from "../lifecycle/journal";
import type { PlainDate } from "../shared/plain-date";

export type RoundSignature = {
  party: string;
  signedOn: PlainDate;
  /** The act that says so. */
  version: number;
  /** By the party itself, and not recorded by the lead caisse yet. */
  isDeclaration: boolean;
};

/** One time that the contract was put to signature. */
export type SigningRound = {
  opening: Act;
  parties: string[];
  signatures: RoundSignature[];
  status: "running" | "signed" | "voided";
  /** The act that put an end to it. */
  closing: Act | undefined;
};

const signaturesOf = (act: Act): RoundSignature[] =>
  ((act.payload["signatures"] ?? []) as { party: string; signedOn: PlainDate }[]).map(
    ({ party, signedOn }) => ({
      party,
      signedOn,
      version: act.version,
      isDeclaration: act.relation !== "leadCpamOfficer",
    }),
  );

function roundOf(opening: Act, later: readonly Act[]): SigningRound {
  const end = later.findIndex((act) => act.from === "aciSigning" && act.to !== "aciSigning");
  const closing = later[end];
  const round = end < 0 ? later : later.slice(0, end + 1);
  const signatures = round.filter(({ move }) => move === "recordSignature").flatMap(signaturesOf);
  const recorded = new Set(signatures.filter((s) => !s.isDeclaration).map(({ party }) => party));
  return {
    opening,
    parties: (opening.payload["parties"] ?? []) as string[],
    // What the lead caisse has recorded takes the place of what the party declared.
    signatures: signatures.filter((s) => !s.isDeclaration || !recorded.has(s.party)),
    status: closing === undefined ? "running" : closing.to === "aciSigned" ? "signed" : "voided",
    closing,
  };
}

/** Every round of signatures, oldest first: voided ones stay in the history. */
export const signingRounds = ({ acts }: Pick<DossierForDecision, "acts">): SigningRound[] =>
  acts.flatMap((act, index) =>
    act.move === "openSigning" ? [roundOf(act, acts.slice(index + 1))] : [],
  );
