import type { Fields } from "./form";

/** Controls, and the marks that make text read otherwise than it is written; not tabs nor new lines. */
const CONTROLS = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

export const withoutControls = (text: string): string => text.replace(CONTROLS, "");

/** Takes controls out of every value, in place; gives the names of the fields that had some. */
export function takeControlsOut(fields: Fields): string[] {
  const touched: string[] = [];
  for (const [name, values] of Object.entries(fields)) {
    const cleaned = values.map((value) => withoutControls(value).replace(/\r\n?/g, "\n"));
    if (cleaned.some((value, n) => value !== values[n]?.replace(/\r\n?/g, "\n")))
      touched.push(name);
    fields[name] = cleaned;
  }
  return touched;
}
