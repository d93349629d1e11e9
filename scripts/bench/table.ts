const french = (value: number, decimals: number) => value.toFixed(decimals).replace(".", ",");

/** "3,2", or "120" when tenths say nothing. */
export const figure = (value: number) => french(value, value < 100 ? 1 : 0);

/** "0,83": how many times one is the other. */
export const ratio = (value: number) => french(value, 2);

export const quantile = (values: readonly number[], share: number) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** A table that reads as well in a terminal as in Markdown. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [line(headings), rule, ...rows.map(line)].join("\n");
}
