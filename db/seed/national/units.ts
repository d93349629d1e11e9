import type { Cell } from "./country";

/** What touches a commune or an arrondissement, by code. */
export type Neighbours = (code: string) => readonly string[];

/** What a territory grows by: a whole EPCI, or a commune of an EPCI too large for one territory. */
export type Unit = {
  key: string;
  cells: Cell[];
  population: number;
  /** Units that touch it, with by how many pairs of communes. */
  around: Map<Unit, number>;
};

const populationOf = (cells: readonly Cell[]) =>
  cells.reduce((sum, { population }) => sum + population, 0);

/** The communes of each EPCI, in the order of their codes; those of none stand alone. */
function groups(cells: readonly Cell[]): Map<string, Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = cell.intercommunality ?? cell.code;
    const group = found.get(key);
    if (group) group.push(cell);
    else found.set(key, [cell]);
  }
  return found;
}

/** The country in units of at most so many inhabitants, where communes allow it. */
export function unitsOf(cells: readonly Cell[], most: number, neighbours: Neighbours): Unit[] {
  const units: Unit[] = [];
  const unitOf = new Map<string, Unit>();
  const add = (key: string, members: Cell[]) => {
    const unit = { key, cells: members, population: populationOf(members), around: new Map() };
    units.push(unit);
    for (const { code } of members) unitOf.set(code, unit);
  };
  for (const [key, group] of groups(cells)) {
    if (populationOf(group) <= most) add(key, group);
    else for (const cell of group) add(cell.code, [cell]);
  }
  for (const unit of units)
    for (const { code } of unit.cells)
      for (const neighbour of neighbours(code)) {
        const other = unitOf.get(neighbour);
        if (other && other !== unit) unit.around.set(other, (unit.around.get(other) ?? 0) + 1);
      }
  return units;
}
