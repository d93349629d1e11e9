import type { MoveType } from "@/lib/domain/lifecycle/moves";
import type { Relation } from "@/lib/domain/lifecycle/relations";
import type { DossierState } from "@/lib/domain/lifecycle/states";
import type { Member } from "@/lib/domain/territory/part";

import type { Actor } from "../../client";

export type Role = Exclude<Relation, "observer" | "system">;

/** Who plays each relation; a role that nobody plays makes no move. */
export type Cast = Partial<Record<Role, Actor>>;

/** A whole commune by its INSEE code, or a part of one. */
export type Place = string | Member;

export const membersOf = (places: readonly Place[]): Member[] =>
  places.map((place) => (typeof place === "string" ? { code: place } : place));

/** Where a dossier is played, and by whom. */
export type Setting = {
  /** The name of the CPTS. */
  name: string;
  departmentCode: string;
  leadCaisseId: string;
  communes: readonly Place[];
  timeZone: string;
  cast: Cast;
  /** Who signs the letter, as it presents itself. */
  leader?: { name: string; profession: string };
};

/** What an act says, where it differs from its usual content. */
export type Saying = {
  payload?: Record<string, unknown>;
  content?: Record<string, unknown>;
  communes?: readonly Place[];
  /** Titles of the PDFs that go with it. */
  files?: readonly string[];
};

export type Scene = {
  who: Role | "system";
  move: MoveType;
} & Saying;

/** A dossier as far as it has been played. */
export type Played = {
  setting: Setting;
  id: string;
  reference: string;
  version: number;
  state: DossierState;
};
