/** The municipal population of a commune in an earlier year, by the code of that time. */
export type PastPopulation = {
  code: string;
  departmentCode: string;
  regionCode: string;
  population: number;
  /** The city of an arrondissement: its people are counted in the city already. */
  parentCode: string | null;
};

const placeOf = ({ regionCode, departmentCode, parentCode }: PastPopulation) =>
  `${regionCode}\t${departmentCode}\t${parentCode ?? ""}`;

/**
 * The text of a file of data/populations: one line per département, and one per city for its
 * arrondissements; région, département, city or nothing, then "code population" for each commune,
 * separated by commas. Lines that begin with # are comments.
 */
export function writePastPopulations(
  comment: string,
  populations: readonly PastPopulation[],
): string {
  const lines = new Map<string, string[]>();
  for (const entry of [...populations].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const cell = `${entry.code} ${entry.population}`;
    const line = lines.get(placeOf(entry));
    if (line) line.push(cell);
    else lines.set(placeOf(entry), [cell]);
  }
  const rows = [...lines].map(([place, cells]) => `${place}\t${cells.join(",")}`);
  return `# ${comment}\n${rows.join("\n")}\n`;
}

/** Reads what writePastPopulations wrote. */
export function readPastPopulations(text: string): PastPopulation[] {
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .flatMap((line) => {
      const [regionCode = "", departmentCode = "", city = "", cells = ""] = line.split("\t");
      return cells.split(",").map((cell) => {
        const [code = "", population] = cell.split(" ");
        const parentCode = city === "" ? null : city;
        return { code, departmentCode, regionCode, parentCode, population: Number(population) };
      });
    });
}
