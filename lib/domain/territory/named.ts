import type { Commune } from "./commune";
import { keysWithOtherArticle, searchKey } from "./names";

/** Whether a text is a commune's whole name (with another article or none too) or one of its codes. */
export function isNamed(
  { code, name, postalCodes }: Pick<Commune, "code" | "name" | "postalCodes">,
  text: string,
): boolean {
  const typed = text.replaceAll(/\s/g, "").toUpperCase();
  if (code === typed || postalCodes.includes(typed)) return true;
  const key = searchKey(text);
  const own = searchKey(name);
  return key !== "" && (own === key || keysWithOtherArticle(key).includes(own));
}
