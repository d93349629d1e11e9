/** What a press on a commune of the map asks: its link leads to where a button does the same. */
export function pickedBy({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): string | undefined {
  const link = target instanceof Element && target.closest("[data-picking] svg a");
  if (!link || ctrlKey || metaKey || shiftKey) return undefined;
  const to = new URL(link.getAttribute("href") ?? "", location.href);
  const code = to.searchParams.get("q");
  if (to.hash.startsWith("#commune-")) return `retirer:${to.hash.slice("#commune-".length)}`;
  return code === null ? undefined : `ajouter:${code}`;
}

/** The area of a commune that was pressed, whichever way its link now leads. */
export function areaOf(action: string): SVGElement | null {
  const code = CSS.escape(action.split(":")[1] ?? "");
  return document.querySelector<SVGElement>(
    `[data-picking] a[href$="#commune-${code}"], [data-picking] a[href^="?q=${code}#"]`,
  );
}
