import type { SearchParams } from "@/lib/domain/lists/query";

/** Another address for the same question: every parameter goes along, understood or not. */
export function hrefWithQuery(href: string, params: SearchParams): string {
  const query = new URLSearchParams();
  for (const [name, given] of Object.entries(params))
    for (const value of [given ?? []].flat()) query.append(name, value);
  const written = query.toString();
  return written ? `${href}?${written}` : href;
}
