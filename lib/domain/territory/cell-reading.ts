import type { Commune } from "./commune";
import type { CommuneIndex } from "./commune-index";
import { keysWithOtherArticle, shorterKeys } from "./names";
import type { TypedName } from "./typed-list";

export type Settled = {
  commune: Commune;
  /** Said to the person when the code was that of a commune since merged. */
  formerCode?: string;
  /** Other communes of the same name: the one of the dossier's département was taken. */
  namesakes: number;
};

/** What a name or a number may mean: one commune, or several among which a person must choose. */
export type CellReading = Settled | { choices: readonly Commune[]; exists: boolean };

export const isSettled = (reading: CellReading): reading is Settled => "commune" in reading;

const settled = (commune: Commune, formerCode?: string): Settled =>
  formerCode ? { commune, namesakes: 0, formerCode } : { commune, namesakes: 0 };

const among = (choices: readonly Commune[]): CellReading =>
  choices.length === 1 && choices[0]
    ? settled(choices[0])
    : { choices, exists: choices.length > 0 };

const perhaps = (choices: readonly Commune[]): CellReading => ({ choices, exists: false });

/** Communes of that very name; failing that, of the name with another article or none. */
export function namedSo(name: TypedName, index: CommuneIndex): readonly Commune[] {
  for (const key of name.keys) {
    const exact = index.byKey(key);
    if (exact.length > 0) return exact;
  }
  for (const key of name.keys) {
    const close = keysWithOtherArticle(key).flatMap((other) => index.byKey(other));
    if (close.length > 0) return close;
  }
  return [];
}

/** Communes whose name begins like the one typed, never taken without asking. */
function namedLike(name: TypedName, index: CommuneIndex): readonly Commune[] {
  for (const shorter of name.keys.flatMap(shorterKeys)) {
    const found = [shorter, ...keysWithOtherArticle(shorter)].flatMap((key) => index.byKey(key));
    if (found.length > 0) return found;
  }
  return [];
}

export function readNamed(
  name: TypedName,
  index: CommuneIndex,
  { department, near }: { department?: string | undefined; near?: string | undefined },
): CellReading {
  const named = namedSo(name, index);
  const place = department ?? (name.place && index.departmentCode(name.place));
  if (place) {
    const there = named.filter((commune) => commune.departmentCode === place);
    return there.length > 0 ? among(there) : perhaps(named);
  }
  if (named.length === 0) return perhaps(namedLike(name, index));
  const nearby = named.filter((commune) => commune.departmentCode === near);
  return named.length > 1 && nearby.length === 1 && nearby[0]
    ? { commune: nearby[0], namesakes: named.length - 1 }
    : among(named);
}

export function readNumber(
  number: string,
  index: CommuneIndex,
  codesAreInsee: boolean,
): CellReading {
  const today = index.byCode(number);
  const commune = today ?? index.byFormerCode(number);
  const postal = index.byPostalCode(number);
  if (!commune) return among(postal);
  const others = postal.filter(({ code }) => code !== commune.code);
  return others.length === 0 || codesAreInsee
    ? settled(commune, today ? undefined : number)
    : among([commune, ...others]);
}

/** A number and a name that speak of one commune: each tells how to read the other. */
export function readNumberAndName(
  number: string,
  name: TypedName,
  index: CommuneIndex,
): CellReading {
  const today = index.byCode(number);
  const coded = today ?? index.byFormerCode(number);
  const named = namedSo(name, index);
  const agrees = named.some(({ code }) => code === coded?.code);
  if (coded && (agrees || named.length === 0)) return settled(coded, today ? undefined : number);

  const posted = named.filter(({ postalCodes }) => postalCodes.includes(number));
  if (posted.length > 0) return among(posted);
  // A merged commune keeps its old name in many lists: its code is the surer of the two.
  if (coded && !today) return settled(coded, number);
  return perhaps(coded ? [coded, ...named] : [...named, ...index.byPostalCode(number)]);
}
