import type { Commune } from "../commune";

/** What the rest of a list says of where it is, for names that several communes bear. */
export type Scope = {
  /** The département whose namesakes are meant: that of the dossier. */
  near: string | undefined;
  /** Lines that are sure, by département; empty on a first reading. */
  sure: ReadonlyMap<string, number>;
};

const LEAST_LINES = 3;
const LEAST_SHARE = 0.01;

/** Where the list is: départements of at least three of its sure lines, and more than a few of them. */
function homesOf({ sure }: Scope): Set<string> {
  const all = [...sure.values()].reduce((sum, count) => sum + count, 0);
  const least = Math.max(LEAST_LINES, all * LEAST_SHARE);
  return new Set([...sure].filter(([, count]) => count >= least).map(([department]) => department));
}

export type Home = {
  /** Nothing is known of where the list is. */
  isUnknown: boolean;
  has(commune: Commune): boolean;
  /** The one that is meant among namesakes, when the list or the dossier tells. */
  meant(namesakes: readonly Commune[]): Commune | undefined;
  /** Those at home first, the département of the dossier before the others. */
  nearestFirst(communes: readonly Commune[]): Commune[];
};

const only = <One>(all: readonly One[]): One | undefined => (all.length === 1 ? all[0] : undefined);

export function homeOf(scope: Scope): Home {
  const { near, sure } = scope;
  const homes = homesOf(scope);
  const isNear = ({ departmentCode }: Commune) => departmentCode === near;
  // A list that is plainly elsewhere is not where the dossier is.
  const nearCounts = near !== undefined && (homes.size === 0 || sure.has(near));
  const has = (commune: Commune) =>
    homes.has(commune.departmentCode) || (nearCounts && isNear(commune));
  const weight = (commune: Commune) =>
    (isNear(commune) ? 2 : 0) + (homes.has(commune.departmentCode) ? 1 : 0);
  return {
    isUnknown: homes.size === 0 && near === undefined,
    has,
    meant(namesakes) {
      const atHome = namesakes.filter(has);
      return only(atHome) ?? (nearCounts ? only(namesakes.filter(isNear)) : undefined);
    },
    nearestFirst: (communes) => communes.toSorted((a, b) => weight(b) - weight(a)),
  };
}
