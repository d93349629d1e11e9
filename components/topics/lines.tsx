/** Text as it was typed, line by line. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a fixed text, never reordered in the browser
    <span key={index} className="block min-h-[1lh]">
      {line}
    </span>
  ));
}
