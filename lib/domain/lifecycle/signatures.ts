import {
  type DossierForDecision,
  declaredSignatures,
  recordedSignatures,
  signingParties,
} from "./journal";
import type { Relation } from "./relations";

/** The party whose signature a relation may declare; the lead caisse records everybody's. */
const OWN_PARTY: Partial<Record<Relation, string>> = { leader: "cpts", arsOfficer: "ars" };

function isOwnParty({ ownCaisses }: DossierForDecision, relation: Relation, party: string) {
  if (relation === "leadCpamOfficer") return true;
  if (relation === "associatedCpamOfficer") {
    const [kind, id = ""] = party.split(":");
    return kind === "caisse" && (ownCaisses?.includes(id) ?? true);
  }
  return OWN_PARTY[relation] === party;
}

/** The parties whose signature this relation may still record, or declare as its own. */
export function partiesToSign(dossier: DossierForDecision, relation: Relation): string[] {
  const done = new Set(recordedSignatures(dossier).map(({ party }) => party));
  if (relation !== "leadCpamOfficer") {
    for (const { party } of declaredSignatures(dossier)) done.add(party);
  }
  return signingParties(dossier).filter(
    (party) => !done.has(party) && isOwnParty(dossier, relation, party),
  );
}

const partiesIn = (payload: Record<string, unknown>): string[] =>
  (Array.isArray(payload["signatures"]) ? payload["signatures"] : []).map((row) =>
    String((row as { party?: unknown }).party),
  );

/** The facts of recordSignature; without a payload, every signature still possible is presumed. */
export function signatureFacts(
  dossier: DossierForDecision,
  relation: Relation,
  payload?: Record<string, unknown>,
) {
  const open = partiesToSign(dossier, relation);
  const signing = payload ? partiesIn(payload) : open;
  const unique = new Set(signing);
  const signed = new Set(recordedSignatures(dossier).map(({ party }) => party));
  const parties = signingParties(dossier);
  return {
    signatureAdmissible:
      signing.length > 0 &&
      unique.size === signing.length &&
      signing.every((party) => open.includes(party)),
    everyPartySigned:
      relation === "leadCpamOfficer" &&
      parties.length > 0 &&
      parties.every((party) => signed.has(party) || unique.has(party)),
  };
}
