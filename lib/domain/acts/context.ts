import type { DossierForDecision } from "../lifecycle/journal";
import type { Relation } from "../lifecycle/relations";
import type { Member } from "../territory/part";

export type Named = { id: string; name: string };

/** A file already received and not yet part of an act. */
export type ReceivedFile = { id: string; name: string; sha256: string };

/** Where a person may open a dossier: a département and its caisses. */
export type Opening = { code: string; name: string; caisses: readonly Named[] };

/** Everything an act's form may need; the pages build it from what the actor may read. */
export type ActContext = {
  dossier: DossierForDecision;
  dossierId?: string;
  /** The capacity in which the actor makes this act. */
  relation: Relation;
  actorName: string;
  names: {
    dossier: string;
    ars: string;
    leadCaisse: Named | undefined;
    associatedCaisses: readonly Named[];
    leaders: readonly Named[];
    /** Names given to the parties added to the contract: "msa", "caisse:…". */
    parties?: Record<string, string>;
  };
  /** Other caisses of the région, which may become a party. */
  otherCaisses: readonly Named[];
  /** The questions or documents that wait for an answer, in order. */
  pendingQuestions: readonly string[];
  /** Inhabitants of the last submitted territory. */
  population: number | undefined;
  files: readonly ReceivedFile[];
  /** What was recognised in the pasted list of communes. */
  communes?: { members: readonly Member[]; problems: readonly string[] };
  /** The account whose address was typed. */
  person?: Named;
  /** The dossier whose reference was typed. */
  otherDossier?: Named;
  /** References of the other CPTS that bear the name typed, among those that are public. */
  namesakes?: readonly string[];
  /** For the acts that open a dossier. */
  openings?: readonly Opening[];
};

/** True when an institution records what a leader sent it outside the register. */
export const isPaperDeposit = ({ relation }: Pick<ActContext, "relation">): boolean =>
  relation !== "leader";
