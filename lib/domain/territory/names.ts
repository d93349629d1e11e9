const SAINTS: Record<string, string> = {
  st: "saint",
  ste: "sainte",
  sts: "saints",
  stes: "saintes",
};

const ARRONDISSEMENT =
  /^(paris|lyon|marseille) 0?(\d{1,2}|[ivx]{1,5}) ?(?:er|ere|e|eme|nd|nde|n d)?(?: (?:arr(?:dt|t|ond|ondissement)?|ardt)s?)?(?: municipal)?$/;

const ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ");

const arabic = (number: string) => {
  const roman = ROMAN.indexOf(number);
  return roman < 0 ? number : String(roman + 1);
};

/**
 * The form under which a name is compared: no accent, no apostrophe, no hyphen, "St" in full,
 * "Marseille 14ème" as "marseille 14". Two communes of one département never share it.
 */
export function searchKey(name: string): string {
  const words = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/(^|[\s-])s\/\s*/g, "$1sur ")
    .replaceAll("&", " et ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ");
  const key = words.map((word) => SAINTS[word] ?? word).join(" ");
  return key.replace(
    ARRONDISSEMENT,
    (_, city: string, number: string) => `${city} ${arabic(number)}`,
  );
}

const SMALL_WORDS = new Set("de du des d la le les l en sur sous et a au aux lez".split(" "));

/** What is left of a key without articles and link words: "puy velay" for "le puy en velay". */
export const skeletonOf = (key: string): string => {
  const words = key.split(" ").filter((word) => !SMALL_WORDS.has(word));
  return words.join(" ");
};

const SHORT_FORMS: Record<string, string> = {
  s: "sur",
  ss: "sous",
  nd: "notre dame",
  mt: "mont",
  gd: "grand",
  gde: "grande",
  vx: "vieux",
  bg: "bourg",
  pce: "provence",
  hte: "haute",
  ht: "haut",
};

/** The key with its usual abbreviations in full: "chalon s saone", "n d de bellecombe". */
export const inFull = (key: string): string =>
  key
    .replace(/\bn d (?=d)/, "nd ")
    .split(" ")
    .map((word, at) => (at === 0 && word.length === 1 ? word : (SHORT_FORMS[word] ?? word)))
    .join(" ");

/** The key of a name whose accented letters were lost on the way: "Ch?teauneuf". */
export const lossyKey = (name: string): string =>
  searchKey(name.replaceAll(/[’‘  ]/g, " ").replace(/[^\x20-\x7e]|(?<=\p{L})\?|\?(?=\p{L})/gu, ""));

const ARTICLES = ["le", "la", "les", "l"];

/** The same name with another article or without one: "garde" for "la garde". */
export function keysWithOtherArticle(key: string): string[] {
  const [first = "", ...others] = key.split(" ");
  const bare = others.length > 0 && ARTICLES.includes(first) ? others.join(" ") : key;
  return [bare, ...ARTICLES.map((article) => `${article} ${bare}`)].filter(
    (other) => other !== key,
  );
}

/** Shorter and shorter beginnings of a name, to propose what may be meant. */
export function shorterKeys(key: string): string[] {
  const words = key.split(" ");
  return words
    .slice(1)
    .map((_, index) => words.slice(0, words.length - 1 - index).join(" "))
    .filter((shorter) => shorter.length > 3 && !["saint", "sainte", "sur"].includes(shorter));
}
