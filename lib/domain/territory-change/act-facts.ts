import type { Relation } from "../lifecycle/relations";
import type { Member } from "../territory/part";
import { acceptedBy, type ChangeForDecision, isChangeable } from "./change";
import type { ChangeFact } from "./facts";
import { AUTHORITIES, isAuthority } from "./relations";
import { isSameTerritory, membersLost } from "./territory";

/** What the act at hand carries; without a payload only "could it be made?" is asked. */
export type ChangeAtHand = {
  relation: Relation;
  payload?: Record<string, unknown>;
  /** Texts: they may be erased later, so that they are not in the payload. */
  content?: Record<string, unknown> | undefined;
  /** The territory proposed. */
  communes?: readonly Member[] | undefined;
  fileIds?: readonly string[] | undefined;
};

const isSaid = (text: unknown) => typeof text === "string" && text.trim() !== "";

function hasFile({ fileIds = [], payload }: ChangeAtHand) {
  const named = payload?.["files"];
  return fileIds.length > 0 || (Array.isArray(named) && named.length > 0);
}

/**
 * Every fact the guards may read, for one act. A fact that depends on what the form will say is
 * presumed true while there is no payload, so that the act is offered.
 */
export function changeFacts(
  change: ChangeForDecision,
  act: ChangeAtHand,
): Record<ChangeFact, boolean> {
  const { payload, content, communes = [], relation } = act;
  const isOffer = payload === undefined;
  const isAttachment = payload?.["kind"] === "attachment";
  const accepted = acceptedBy(change);
  const given = isAuthority(relation) ? [...accepted, relation] : accepted;
  return {
    dossierFollowed: isChangeable(change.dossierState),
    noOtherProposal: !change.isOtherProposed,
    territoryNamed: isOffer || communes.length > 0,
    territoryDiffers: isOffer || !isSameTerritory(change.inForce, communes),
    attachmentOnlyAdds: !isAttachment || membersLost(change.inForce, communes).length === 0,
    attachmentHasItsLetter: !isAttachment || hasFile(act),
    reasonsGiven: isOffer || isSaid(content?.["reasons"]),
    acceptanceAwaited: isAuthority(relation) && !accepted.includes(relation),
    everyAcceptanceGiven: AUTHORITIES.every((authority) => given.includes(authority)),
  };
}
