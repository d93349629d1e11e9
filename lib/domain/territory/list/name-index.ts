import type { Commune } from "../commune";
import { keysWithOtherArticle, lossyKey, searchKey, skeletonOf } from "../names";
import { type FindSimilar, indexSimilarNames } from "./similar-names";
import type { TypedName } from "./typed-name";

/** A name that a commune bears, or bore before it merged into another. */
export type BorneName = { commune: Commune; name: string; isFormer: boolean };

export type NameIndex = {
  /**
   * Who bears a typed name, among those kept: exactly; else with another article, other spaces or
   * no link words; else before a merger; else with accents lost. The first that says anything.
   */
  bearersOf(name: TypedName, keep: (commune: Commune) => boolean): readonly BorneName[];
  /** Whose name begins with all the words of this key, and goes on. */
  beginningWith(key: string): readonly Commune[];
  similarTo: FindSimilar;
};

class Drawers {
  readonly #drawers = new Map<string, BorneName[]>();

  file(key: string, borne: BorneName) {
    const drawer = this.#drawers.get(key);
    if (drawer) drawer.push(borne);
    else this.#drawers.set(key, [borne]);
  }

  open(key: string): readonly BorneName[] {
    return this.#drawers.get(key) ?? [];
  }
}

const compactOf = (key: string) => key.replaceAll(" ", "");

type Step = (name: TypedName) => readonly BorneName[];

const startsWithArticle = (key: string) => /^(?:le|la|les|l) ./.test(key);

const withItsArticles = (key: string) =>
  startsWithArticle(key) ? [key] : [key, ...keysWithOtherArticle(key)];

/** "Quesnoy sur de" has lost too much to be read by the one word that it keeps. */
const hasSkeleton = (key: string) =>
  skeletonOf(key).includes(" ") || key.split(" ").length <= (startsWithArticle(key) ? 2 : 1);

const LONE = new Set(["saint", "sainte", "le", "la", "les", "l", "notre", "villers", "mont"]);

function fileBeginnings(beginnings: Map<string, Commune[]>, key: string, commune: Commune) {
  const words = key.split(" ");
  for (let count = 1; count < words.length; count += 1) {
    const beginning = words.slice(0, count).join(" ");
    if (LONE.has(beginning)) continue;
    const drawer = beginnings.get(beginning);
    if (drawer) drawer.push(commune);
    else beginnings.set(beginning, [commune]);
  }
}

/** Made once for the whole reference. */
export function indexNames(names: readonly BorneName[]): NameIndex {
  const [today, before] = [new Drawers(), new Drawers()];
  const [compact, skeletons, formerSkeletons] = [new Drawers(), new Drawers(), new Drawers()];
  const lossy = new Drawers();
  const beginnings = new Map<string, Commune[]>();
  const keyed = names.map((borne) => ({ ...borne, key: searchKey(borne.name) }));
  for (const { key, ...borne } of keyed) {
    (borne.isFormer ? before : today).file(key, borne);
    (borne.isFormer ? formerSkeletons : skeletons).file(skeletonOf(key), borne);
    if (borne.isFormer) continue;
    compact.file(compactOf(key), borne);
    lossy.file(lossyKey(borne.name), borne);
    fileBeginnings(beginnings, key, borne.commune);
  }
  const accented = ({ name }: BorneName) => /[^\x20-\x7e]/.test(name);
  const lost: Step = ({ lossy: key }) => (key === "" ? [] : lossy.open(key).filter(accented));
  const steps: readonly Step[] = [
    // A list that drops articles may mean the name that has one as well as the one that has none.
    ({ keys }) => keys.flatMap(withItsArticles).flatMap((key) => today.open(key)),
    ({ keys }) => keys.flatMap(keysWithOtherArticle).flatMap((key) => today.open(key)),
    ({ keys }) => keys.flatMap((key) => compact.open(compactOf(key))),
    ({ keys }) => keys.filter(hasSkeleton).flatMap((key) => skeletons.open(skeletonOf(key))),
    ({ keys }) => keys.flatMap((key) => before.open(key)),
    ({ keys }) => keys.filter(hasSkeleton).flatMap((key) => formerSkeletons.open(skeletonOf(key))),
    lost,
  ];
  // A name is asked for more than once: with its code, in its département, then anywhere.
  const found = new WeakMap<TypedName, (readonly BorneName[])[]>();
  let similar: FindSimilar | undefined;
  return {
    bearersOf(name, keep) {
      const said = found.get(name) ?? [];
      found.set(name, said);
      for (const [at, step] of (name.isDamaged ? [lost] : steps).entries()) {
        said[at] ??= step(name);
        const kept = said[at].filter(({ commune }) => keep(commune));
        if (kept.length > 0)
          return [...new Map(kept.map((borne) => [borne.commune.code, borne])).values()];
      }
      return [];
    },
    beginningWith: (key) => beginnings.get(key) ?? [],
    similarTo(key, keep, most) {
      similar ??= indexSimilarNames(keyed);
      return similar(key, keep, most);
    },
  };
}
