import { inFull, lossyKey, searchKey } from "../names";

/** A name as it was typed, under each form by which it may be looked for, the likeliest first. */
export type TypedName = {
  keys: readonly string[];
  /** Its key when accented letters were lost on the way. */
  lossy: string;
  /** Some were, plainly: what is left may well be another name. */
  isDamaged: boolean;
  /** Key of what stands in parentheses: a département's code or name, or a remark. */
  place?: string;
};

/** What a remark says of a commune that is not whole. */
export type TypedPartly = { text: string; percent?: string };

const PARTLY =
  /(?:[\s,:]+(?:[–—-]\s+)?|\s*\()((?:en|pour) partie|partie(?:llement|l| [^()]*)?|partielle?(?:ment)?|(?:hors|sauf|iris|quartiers?|secteurs?) [^()\s][^()]*)\)?\.?$/i;
const PERCENT = /[\s,:(–—-]*\(?\b(\d{1,2}(?:[.,]\d)?)\s?%\)?/;
const PEOPLE = /[\s,:(–—-]*\(?\b\d[\d\s\u00a0\u202f.]*\s?hab(?:itants?|\.)?\b\.?\)?/i;
const OFFICE =
  /^(?:(?:la |les )?communes?|ville|mairie|municipalite) (?:de la |de l |des |du |de |d )/;
const CEDEX = / cedex(?: \d{1,2})?$/;
const ARTICLE = /^(?:la|le|les|l['’]?)$/i;
const IN_BRACKETS = /^(.+?)\s*[([]([^()[\]]+)[)\]]\s*$/;

/** Takes from a text the remark that the commune is there in part. */
export function takePartly(text: string): { text: string; partly?: TypedPartly } {
  const percent = text.match(PERCENT);
  const rest = percent ? text.replace(PERCENT, "") : text;
  const remark = rest.match(PARTLY);
  if (!percent && !remark) return { text };
  const name = remark ? rest.slice(0, remark.index) : rest;
  if (!/\p{L}|\d/u.test(name)) return { text };
  const [, figure] = percent ?? [];
  const words = remark?.[1] ?? "";
  return {
    text: name.trim(),
    partly: {
      // "En partie" alone does not say which.
      text: /^(?:en|pour) partie$|^partiel|^partie(?:llement)?$/i.test(words) ? "" : words.trim(),
      ...(figure && { percent: figure.replace(".", ",") }),
    },
  };
}

const withoutPeople = (text: string) => text.replace(PEOPLE, "").trim();

/** "Garde (La)" is "La Garde"; "Aiglun (04)" is "Aiglun" in 04. */
function unfold(text: string): { texts: string[]; place?: string } {
  const [, before = "", inside = ""] = text.match(IN_BRACKETS) ?? [];
  if (inside === "") return { texts: [text] };
  if (ARTICLE.test(inside.trim())) return { texts: [`${inside.trim()} ${before}`] };
  const place = searchKey(inside);
  return { texts: [text, before], ...(place && { place }) };
}

const shapesOf = (key: string): string[] => {
  const bare = key.replace(CEDEX, "").replace(OFFICE, "");
  const full = inFull(bare);
  return [key, bare, full];
};

/** Reads a name; undefined when there is no letter in it. */
export function readTypedName(text: string): TypedName | undefined {
  const { texts, place } = unfold(withoutPeople(text));
  const keys = [...new Set(texts.map(searchKey).flatMap(shapesOf))].filter((key) =>
    /[a-z]/.test(key),
  );
  if (keys.length === 0) return undefined;
  const last = texts.at(-1) ?? "";
  return {
    keys,
    lossy: lossyKey(last),
    isDamaged: /\ufffd|\p{L}\?\p{L}/u.test(last),
    ...(place && { place }),
  };
}
