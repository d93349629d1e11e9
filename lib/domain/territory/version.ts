import type { MoveType } from "../lifecycle/moves";
import { MOVE_WORDS } from "../lifecycle/moves";
import { CHANGE_STATE_WORDS, type ChangeState } from "../territory-change/states";

/** Where a frozen territory is kept: an act of the dossier, or a proposed change. */
export type VersionSource = { version: number } | { changeId: string; number: number };

/** A territory as it was frozen, without its communes. */
export type TerritoryVersion = {
  /** "acte-12", "modification-2": its name in addresses. */
  key: string;
  source: VersionSource;
  /** The act that submitted it, 1 for the first of its kind; what became of the change that proposed it. */
  from: { move: MoveType; ordinal: number } | { change: ChangeState } | undefined;
  /** When it was recorded; undefined for who does not read the history. */
  madeAt: string | undefined;
  /** "Claire Meunier, CPTS du Brivadois". */
  author: string | undefined;
  /** By the populations of its day. */
  population: number;
  communeCount: number;
  vintage: number;
};

/** What a version is called: « Lettre d’intention transmise, version 2 », « Modification acceptée, numéro 1 ». */
export function versionWords({ from, source }: Pick<TerritoryVersion, "from" | "source">): string {
  if (from === undefined) return "Territoire transmis";
  if ("move" in from) {
    const { done } = MOVE_WORDS[from.move];
    return from.move === "takeOver" ? done : `${done}, version ${from.ordinal}`;
  }
  const words = CHANGE_STATE_WORDS[from.change];
  return "number" in source ? `${words}, numéro ${source.number}` : words;
}

/** The short name of a version, inside a sentence: « acte 12 », « modification 2 ». */
export const shortVersionWords = ({ source }: Pick<TerritoryVersion, "source">): string =>
  "version" in source ? `acte ${source.version}` : `modification ${source.number}`;
