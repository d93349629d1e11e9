import { ringsOf } from "./rings";
import { arcsOf, type RegionTopology } from "./topology";

/** The arcs around a shape, in no order; `~n` is arc n backwards. */
export type Around = readonly number[];

/** Contours at hand: the arcs around each commune and département, by code. */
export type Land = {
  /** Points, with what each is worth (`presimplify`). */
  arcs: number[][][];
  communes: ReadonlyMap<string, Around>;
  departments: ReadonlyMap<string, Around>;
};

/** Joins shapes by a key, without the arcs between them. */
function joinedBy<Item extends { around: Around }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  arcs: number[][][],
): Map<string, Around> {
  const groups = new Map<string, Around[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item.around);
    else groups.set(keyOf(item), [item.around]);
  }
  return new Map(
    [...groups].map(([key, group]) => [
      key,
      group.length === 1 ? (group[0] ?? []) : ringsOf(group.flat(), arcs).flat(),
    ]),
  );
}

/**
 * Groups the shapes of a topology by the code of today of each, and by département. A code that the
 * reference no longer knows is left out.
 */
export function landOf(
  { objects, arcs }: RegionTopology,
  placeOf: (code: string) => { code: string; departmentCode: string } | undefined,
): Land {
  const placed = objects.communes.geometries.flatMap((shape) => {
    const place = placeOf(shape.id);
    return place ? [{ ...place, around: arcsOf(shape) }] : [];
  });
  return {
    arcs,
    communes: joinedBy(placed, ({ code }) => code, arcs),
    departments: joinedBy(placed, ({ departmentCode }) => departmentCode, arcs),
  };
}

/** What an arc is known by, wherever it is: régions hold their common arcs point for point. */
const nameOf = (arc: number[][]) => `${arc.length} ${arc[0]} ${arc[1]} ${arc.at(-1)}`;

/** The arcs that one département only has on a side: what may be common with another région. */
function edgesOf({ departments }: Land): Set<number> {
  const times = new Map<number, number>();
  for (const arc of [...departments.values()].flat()) {
    const number = arc < 0 ? ~arc : arc;
    times.set(number, (times.get(number) ?? 0) + 1);
  }
  return new Set([...times].flatMap(([arc, count]) => (count === 1 ? [arc] : [])));
}

/** Régions of one plane as one: a common arc is there once, so that nothing is seen of their limit. */
export function joinedLand(lands: readonly Land[]): Land {
  const [first] = lands;
  if (first && lands.length === 1) return first;
  const arcs: number[][][] = [];
  const communes = new Map<string, Around>();
  const departments = new Map<string, Around>();
  const known = new Map<string, number>();
  for (const land of lands) {
    const edges = edgesOf(land);
    const numbers = land.arcs.map((arc, number) => {
      if (!edges.has(number)) return arcs.push(arc) - 1;
      const name = nameOf(arc);
      const same = known.get(name);
      if (same !== undefined) return same;
      known.set(name, arcs.length);
      return arcs.push(arc) - 1;
    });
    const numberOf = (arc: number) => (arc < 0 ? ~(numbers[~arc] ?? 0) : (numbers[arc] ?? 0));
    for (const [code, around] of land.communes)
      if (!communes.has(code)) communes.set(code, around.map(numberOf));
    for (const [code, around] of land.departments)
      if (!departments.has(code)) departments.set(code, around.map(numberOf));
  }
  return { arcs, communes, departments };
}
