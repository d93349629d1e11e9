import type { Commune } from "../commune";
import { keysWithOtherArticle, shorterKeys } from "../names";
import type { BorneName } from "./name-index";
import { doubt, largestFirst, type Reading, type ReadingContext, type Settled } from "./reading";
import type { TypedName } from "./typed-name";

export const anywhere = () => true;

const inDepartment = (code: string) => (commune: Commune) => commune.departmentCode === code;

export const settledAs = ({ commune, name, isFormer }: BorneName, namesakes = 0): Settled => ({
  kind: "settled",
  commune,
  namesakes,
  ...(isFormer && { formerName: name }),
});

/** Whose name begins with the one typed: "Monistrol" for "Monistrol-sur-Loire". */
const beginningSo = ({ keys }: TypedName, { gazetteer }: ReadingContext): Commune[] =>
  largestFirst(
    keys
      .flatMap((key) => [key, ...keysWithOtherArticle(key)])
      .flatMap((key) => gazetteer.names.beginningWith(key)),
  );

/** Whose name the one typed begins with: "Brioude-sur-Allier" for "Brioude". */
function begunSo(
  name: TypedName,
  { gazetteer }: ReadingContext,
  keep: (commune: Commune) => boolean,
): Commune[] {
  for (const key of name.keys.flatMap(shorterKeys)) {
    const found = gazetteer.names
      .bearersOf({ keys: [key], lossy: "", isDamaged: false }, keep)
      .map(({ commune }) => commune);
    if (found.length > 0) return found;
  }
  return [];
}

/** No commune has a name half as long. */
const LONGEST_NAME = 100;

/** What may be meant by a name that nobody bears, at home if the list tells where it is. */
function likeNamed(
  name: TypedName,
  context: ReadingContext,
  keep: (commune: Commune) => boolean,
): Commune[] {
  const { alike } = context;
  const isLong = name.keys.some((key) => key.length > LONGEST_NAME);
  if (!alike || isLong) return [];
  return [
    ...alike.to(name, keep),
    ...beginningSo(name, context).filter(keep),
    ...begunSo(name, context, keep),
  ];
}

function readUnborne(name: TypedName, context: ReadingContext): Reading {
  const { home } = context;
  const here = home.isUnknown ? [] : likeNamed(name, context, home.has);
  return doubt("similar", here.length > 0 ? here : likeNamed(name, context, anywhere), context);
}

/** In a département that is said: there, or not for sure. */
function readThere(name: TypedName, context: ReadingContext, department: string): Reading {
  const { names } = context.gazetteer;
  const isThere = inDepartment(department);
  const there = names.bearersOf(name, isThere);
  const [one] = there;
  if (one && there.length === 1) return settledAs(one);
  if (one)
    return doubt(
      "namesakes",
      there.map(({ commune }) => commune),
      context,
    );
  const elsewhere = names.bearersOf(name, anywhere).map(({ commune }) => commune);
  return doubt("similar", [...likeNamed(name, context, isThere), ...elsewhere], context);
}

/** Reads a name, with the département said beside it or the places where the rest of the list is. */
export function readNamed(
  name: TypedName,
  context: ReadingContext,
  department: string | undefined,
): Reading {
  const { gazetteer, home } = context;
  const said = department ?? name.place;
  const place = said && gazetteer.departmentCode(said);
  if (place) return readThere(name, context, place);

  const bearers = gazetteer.names.bearersOf(name, anywhere);
  const [one] = bearers;
  if (!one) return readUnborne(name, context);
  const communes = bearers.map(({ commune }) => commune);
  if (bearers.length > 1) {
    const meant = home.meant(communes);
    const borne = bearers.find(({ commune }) => commune === meant);
    if (borne) return settledAs(borne, bearers.length - 1);
    const isFar = !home.isUnknown && !communes.some(home.has);
    const here = isFar ? likeNamed(name, context, home.has) : [];
    return here.length > 0
      ? doubt("similar", [...here, ...home.nearestFirst(communes)], context)
      : doubt("namesakes", communes, context);
  }
  if (home.isUnknown || home.has(one.commune)) return settledAs(one);
  // The whole name of a commune far away is often the beginning of a name of the place, or nearly one.
  const here = likeNamed(name, context, home.has);
  return here.length > 0
    ? doubt("similar", [...here, one.commune], context)
    : { ...settledAs(one), isApart: true };
}
