const french = (value: number, decimals: number) => value.toFixed(decimals).replace(".", ",");

/** "3,2", or "120" when tenths say nothing. */
export const figure = (value: number) => french(value, value < 100 ? 1 : 0);

export const quantile = (times: readonly number[], share: number) => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** p50, p95 and how many per second. */
export const timesOf = ({ times, elapsed }: { times: readonly number[]; elapsed: number }) => [
  figure(quantile(times, 0.5)),
  figure(quantile(times, 0.95)),
  figure((times.length / elapsed) * 1000),
];

/** A table that reads as well in a terminal as in Markdown. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(headings), rule, ...rows.map(line)].join("\n");
}
