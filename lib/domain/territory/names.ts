const SAINTS: Record<string, string> = {
  st: "saint",
  ste: "sainte",
  sts: "saints",
  stes: "saintes",
};

const ARRONDISSEMENT =
  /^(paris|lyon|marseille) 0?(\d{1,2}) ?(?:er|e|eme|nd|nde)?(?: arr(?:ondissement)?)?$/;

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
  return key.replace(ARRONDISSEMENT, "$1 $2");
}

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
