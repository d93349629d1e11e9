import type { Commune } from "../commune";
import { anywhere, readNamed, settledAs } from "./named";
import { doubt, largestFirst, type Reading, type ReadingContext, type Settled } from "./reading";
import type { TypedName } from "./typed-name";

type Coded = { commune: Commune; formerCode?: string };

function codedAs(number: string, { gazetteer }: ReadingContext): Coded | undefined {
  const today = gazetteer.byCode(number);
  if (today) return { commune: today };
  const commune = gazetteer.byFormerCode(number);
  return commune && { commune, formerCode: number };
}

const settled = ({ commune, formerCode }: Coded, { home }: ReadingContext): Settled => ({
  kind: "settled",
  commune,
  namesakes: 0,
  ...(formerCode && { formerCode }),
  ...(!home.isUnknown && !home.has(commune) && { isApart: true }),
});

/** A number alone: an INSEE code, or a postal code, which several communes may share. */
export function readNumber(number: string, context: ReadingContext): Reading {
  const { gazetteer, numbers } = context;
  const posted = gazetteer.byPostalCode(number);
  const coded = numbers === "postal" && posted.length > 0 ? undefined : codedAs(number, context);
  const others = posted.filter(({ code }) => code !== coded?.commune.code);
  if (coded && (others.length === 0 || numbers === "insee")) return settled(coded, context);
  const [only] = others;
  if (only && !coded && others.length === 1) return settled({ commune: only }, context);
  const [today, former] = coded?.formerCode ? [undefined, coded.commune] : [coded?.commune];
  return doubt("postalCode", [today, ...largestFirst(others), former], context);
}

/** The département in which most postal codes that begin so are. */
function departmentOfPostal(number: string, { gazetteer }: ReadingContext): string | undefined {
  const [first] = gazetteer.byPostalCode(number);
  return first?.departmentCode;
}

/** A number and a name that speak of one commune: each tells how to read the other. */
export function readNumberAndName(
  number: string,
  name: TypedName,
  context: ReadingContext,
): Reading {
  const { gazetteer, numbers } = context;
  const coded = numbers === "postal" ? undefined : codedAs(number, context);
  const is = (code: string | undefined) => (commune: Commune) => commune.code === code;
  const { names } = gazetteer;
  if (coded && names.bearersOf(name, is(coded.commune.code)).length > 0)
    return settled(coded, context);

  const isPosted = ({ postalCodes }: Commune) => postalCodes.includes(number);
  const posted = numbers === "insee" ? [] : names.bearersOf(name, isPosted);
  const [one] = posted;
  if (one && posted.length === 1) {
    const inside = gazetteer
      .byPostalCode(number)
      .filter(({ parentCode }) => parentCode === one.commune.code);
    const [arrondissement] = inside;
    return arrondissement && inside.length === 1
      ? settled({ commune: arrondissement }, context)
      : settledAs(one);
  }
  if (one)
    return doubt(
      "postalCode",
      posted.map(({ commune }) => commune),
      context,
    );

  // A merged commune keeps its old name in many lists: its code is the surer of the two.
  if (coded?.formerCode) return settled(coded, context);
  const postal = gazetteer.byPostalCode(number);
  // A count of inhabitants, as often as not.
  if (!coded && postal.length === 0) return readNamed(name, context, undefined);
  if (coded && (postal.length === 0 || numbers === "insee")) {
    const named = names.bearersOf(name, anywhere).map(({ commune }) => commune);
    return named.length === 0
      ? settled(coded, context)
      : doubt("disagreement", [coded.commune, ...named], context);
  }
  return readPosted(number, name, coded, context);
}

/** The name is of no commune of that postal code: perhaps mistyped, or of the next one. */
function readPosted(
  number: string,
  name: TypedName,
  coded: Coded | undefined,
  context: ReadingContext,
): Reading {
  const { gazetteer } = context;
  const mayBe = (commune: Commune) =>
    commune === coded?.commune || commune.postalCodes.includes(number);
  const alike = context.alike?.to(name, mayBe) ?? [];
  const department = departmentOfPostal(number, context);
  const named = readNamed(name, context, undefined);
  if (named.kind === "settled" && alike.length === 0) {
    return named.commune.departmentCode === department
      ? named
      : doubt(
          "disagreement",
          [named.commune, coded?.commune, ...gazetteer.byPostalCode(number)],
          context,
        );
  }
  const there = department === undefined ? named : readNamed(name, context, department);
  if (there.kind === "settled" && alike.length === 0) return there;
  const others = there.kind === "doubtful" ? there.choices : [];
  return doubt(
    "similar",
    [...alike, ...others, coded?.commune, ...gazetteer.byPostalCode(number)],
    context,
  );
}
