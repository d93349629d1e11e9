import type { MoveType } from "@/lib/domain/lifecycle/moves";
import type { SharedPlace } from "@/lib/domain/lifecycle/shared-place";
import { type Census, type Cover, coverOf, sharedCells } from "@/lib/domain/territory/counting";

import { membersOf } from "../seed/scenes/setting";
import type { Script } from "./script";

/** A territory that counts against others, between two instants of recording. */
type Claim = { reference: string; cover: Cover; spans: { from: number; to: number }[] };

const VALIDATES: ReadonlySet<MoveType> = new Set(["validateProject", "deemValidated"]);
const LEAVES: ReadonlySet<MoveType> = new Set(["withdraw", "abandon", "endCpts"]);

/** From each validation, or resumption after one, to the act that takes the CPTS out of the counts. */
function spansOf({ acts }: Script) {
  const spans: Claim["spans"] = [];
  let validated = false;
  let from: number | undefined;
  for (const { move, at, payload } of acts) {
    const instant = at.getTime();
    if (VALIDATES.has(move) || (move === "takeOver" && payload?.["to"] !== "projectDrafting"))
      validated = true;
    if (!LEAVES.has(move)) {
      if (validated) from ??= instant;
    } else if (from !== undefined) {
      spans.push({ from, to: instant });
      from = undefined;
    }
  }
  if (from !== undefined) spans.push({ from, to: Number.POSITIVE_INFINITY });
  return spans;
}

/**
 * Who holds a validated territory when, among scripted lives: what `blocking_overlap` would find at
 * the instant of a validation.
 */
export class Claims {
  #claims = new Map<string, Claim>();
  #byCell = new Map<string, string[]>();

  constructor(census: Census, scripts: readonly { script: Script; reference: string }[]) {
    for (const { script, reference } of scripts) {
      const cover = coverOf(census, membersOf(script.setting.communes));
      this.#claims.set(script.key, { reference, cover, spans: spansOf(script) });
      for (const cell of cover.keys())
        this.#byCell.set(cell, [...(this.#byCell.get(cell) ?? []), script.key]);
    }
  }

  coverOf(key: string): Cover {
    return this.#claims.get(key)?.cover ?? new Map();
  }

  /** What one territory shares with validated or contracted ones at an instant. */
  sharedAt(key: string, at: Date): SharedPlace[] {
    const cover = this.coverOf(key);
    const near = new Set([...cover.keys()].flatMap((cell) => this.#byCell.get(cell) ?? []));
    near.delete(key);
    return [...near]
      .flatMap((other) => this.#claims.get(other) ?? [])
      .filter(({ spans }) => spans.some(({ from, to }) => from < at.getTime() && at.getTime() < to))
      .toSorted((a, b) => (a.reference < b.reference ? -1 : 1))
      .flatMap(({ reference, cover: theirs }) =>
        sharedCells(cover, theirs)
          .map(({ cell, inhabitants }) => ({ reference, code: cell.code, inhabitants }))
          .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      );
  }
}
