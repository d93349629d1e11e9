import type { PlainDate } from "../shared/plain-date";
import type { AsOf } from "./chronicle";

/** What an ARS declares of its région's register. */
export const DECLARATION_KINDS = ["opened", "complete", "incomplete"] as const;
export type DeclarationKind = (typeof DECLARATION_KINDS)[number];

export type RegisterDeclaration = {
  /** Declarations of one région are numbered from 1. */
  version: number;
  kind: DeclarationKind;
  /** The day it is true from: never after the day recorded. */
  declaredOn: PlainDate;
  /** The register holds the CPTS of the région since that day; null: since the day declared. */
  coveredSince: PlainDate | null;
  /** Milliseconds since 1970. */
  recordedAt: number;
  /** The ARS. */
  declaredBy: string;
};

export const REGISTER_STATES = ["notOpened", "opened", "complete"] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

export type RegionRegister = {
  state: RegisterState;
  /** The day of the declaration that says so; null while not opened. */
  since: PlainDate | null;
  /** The first day that the register answers for; null while not opened. */
  coveredSince: PlainDate | null;
  declaredBy: string | null;
};

const NOT_OPENED: RegionRegister = {
  state: "notOpened",
  since: null,
  coveredSince: null,
  declaredBy: null,
};

/** Opened or complete, it answers for the days covered; no longer complete, from the day that says so. */
const trueFrom = ({ kind, declaredOn, coveredSince }: RegisterDeclaration): PlainDate =>
  kind === "incomplete" ? declaredOn : (coveredSince ?? declaredOn);

/**
 * What one région's register was worth about a day, by what its ARS had declared before an instant:
 * `on` is a day of the life of the CPTS, so that a register declared complete in 2026 and covering
 * since 2019 is complete about 2021, as known from the declaration on. Of the declarations known, the
 * last says since when it covers: about an earlier day the register is not opened. Then the last one
 * true on that day governs. In: one région's declarations, in any order. Refuses nothing.
 */
export function registerAt(
  declarations: readonly RegisterDeclaration[],
  { on, knownBefore }: AsOf,
): RegionRegister {
  const known = declarations
    .filter(({ recordedAt }) => recordedAt < knownBefore)
    .toSorted((a, b) => a.version - b.version);
  const covering = known.findLast(({ kind }) => kind !== "incomplete");
  const governing = known.findLast((each) => trueFrom(each) <= on);
  if (!covering || !governing || trueFrom(covering) > on) return NOT_OPENED;
  return {
    state: governing.kind === "complete" ? "complete" : "opened",
    since: governing.declaredOn,
    coveredSince: trueFrom(covering),
    declaredBy: governing.declaredBy,
  };
}

/** What the registers of a place are worth together about a day, and how many are complete. */
export type PlaceRegister = { state: RegisterState; completeRegions: number };

/**
 * Complete when all are, not opened when none is; in between, what is known of the place is a
 * minimum. In: the register of each région that answers for the place.
 */
export function togetherOf(registers: readonly Pick<RegionRegister, "state">[]): PlaceRegister {
  const completeRegions = registers.filter(({ state }) => state === "complete").length;
  if (registers.every(({ state }) => state === "notOpened"))
    return { state: "notOpened", completeRegions };
  return {
    state: completeRegions === registers.length ? "complete" : "opened",
    completeRegions,
  };
}
