import type { Box } from "@/lib/server/shapes/commune-file";
import { project } from "@/lib/server/shapes/plane";

import { giveFragmentsAway } from "./fragments";
import type { Outline } from "./land";
import { cellAt, cellsAround, cellsIn, type Lattice, positionOf } from "./lattice";
import type { BoxOf } from "./places";
import { PARTS } from "./points";

/** The cells in a box, and how far each is from its middle: 1 in the middle of a side, 2 in a corner. */
type Claim = { code: string; cells: Uint32Array; remoteness: Float32Array };

function claimOf(lattice: Lattice, { code, box }: BoxOf): Claim {
  const [west, south, east, north] = box;
  const cells: number[] = [];
  const remoteness: number[] = [];
  for (const cell of cellsAround(lattice, box)) {
    const [longitude, latitude] = positionOf(lattice, cell);
    const u = Math.abs((2 * longitude - west - east) / (east - west));
    const v = Math.abs((2 * latitude - south - north) / (north - south));
    if (u > 1 || v > 1) continue;
    cells.push(cell);
    remoteness.push(u ** 3 + v ** 3);
  }
  return { code, cells: Uint32Array.from(cells), remoteness: Float32Array.from(remoteness) };
}

/** Communes fill more of their box than this; with less land, Natural Earth lacks some. */
const LEAST_LAND = 1 / 3;

/** In a larger box, and on land of its own, there is sea around small islands: nothing is lacking. */
const LARGEST_LACKING = 460;
const LEAST_OF_ITS_OWN = 1 / 20;

/** This near the middle is half of the box, as much as an island fills. */
const HALF_OF_BOX = 0.43;
/** This near is the ellipse in the box, which its neighbours share. */
const ELLIPSE = 1;

/** How many boxes each cell is in. */
function claimantsOf(cells: number, claims: readonly Claim[]): Uint8Array {
  const claimants = new Uint8Array(cells);
  for (const claim of claims)
    for (const cell of claim.cells) claimants[cell] = (claimants[cell] ?? 0) + 1;
  return claimants;
}

/**
 * Natural Earth's land, and more for communes that it leaves without: islands it does not know,
 * frontiers and limits it misplaces.
 */
function landOf(lattice: Lattice, outlines: readonly Outline[], claims: readonly Claim[]) {
  const land = new Uint8Array(lattice.width * lattice.height);
  for (const { polygons } of outlines)
    for (const rings of polygons) for (const cell of cellsIn(lattice, rings)) land[cell] = 1;
  const claimants = claimantsOf(land.length, claims);
  const lacking = claims.filter(({ cells }) => {
    const some = cells.filter((cell) => land[cell] === 1);
    const ofItsOwn = some.filter((cell) => claimants[cell] === 1).length;
    const isSea = cells.length > LARGEST_LACKING || ofItsOwn > cells.length * LEAST_OF_ITS_OWN;
    return some.length === 0 || (some.length <= cells.length * LEAST_LAND && !isSea);
  });
  for (const { cells, remoteness } of lacking) {
    const alone = cells.filter((cell) => claimants[cell] === 1).length;
    const nearness = alone * 2 > cells.length ? HALF_OF_BOX : ELLIPSE;
    for (const [index, cell] of cells.entries())
      if ((remoteness[index] ?? 2) <= nearness) land[cell] = 1;
  }
  return { land, lacking: lacking.map(({ code }) => code) };
}

/** What communes fill of their boxes: half of them between 0.49 and 0.57, where it was measured. */
const USUAL_SHARE = 0.52;
const ROUNDS = 4;
const CORRECTION = 0.3;

/**
 * Each cell of land goes to the least remote of the boxes it is in. A small box inside a large one
 * would get nothing: in a few rounds, whoever has less than usual comes nearer, and the reverse.
 */
function giveCells(land: Uint8Array, claims: readonly Claim[]): Int32Array {
  const owners = new Int32Array(land.length);
  const weights = new Float32Array(claims.length).fill(1);
  const possible = claims.map(({ cells }) => cells.filter((cell) => land[cell] === 1).length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const least = new Float32Array(land.length).fill(Infinity);
    owners.fill(-1);
    for (const [claim, { cells, remoteness }] of claims.entries()) {
      for (const [index, cell] of cells.entries()) {
        const far = (remoteness[index] ?? 0) * (weights[claim] ?? 1);
        if (land[cell] === 0 || far >= (least[cell] ?? 0)) continue;
        least[cell] = far;
        owners[cell] = claim;
      }
    }
    const won = new Uint32Array(claims.length);
    for (const owner of owners) if (owner >= 0) won[owner] = (won[owner] ?? 0) + 1;
    for (const claim of weights.keys()) {
      const share = Math.max(won[claim] ?? 0, 0.5) / ((possible[claim] ?? 0) * USUAL_SHARE);
      if (possible[claim]) weights[claim] = (weights[claim] ?? 1) * share ** CORRECTION;
    }
  }
  return owners;
}

/** Gives the cells of a whole to the nearest of its parts. */
function divide(lattice: Lattice, labels: Uint16Array, labelOf: ReadonlyMap<string, number>) {
  for (const [whole, points] of Object.entries(PARTS)) {
    const label = labelOf.get(whole);
    if (label === undefined) continue;
    const parts = Object.entries(points).map(([code, position]) => ({
      label: labelOf.get(code) ?? 0,
      at: project(lattice.plane, position),
    }));
    for (const [cell, owner] of labels.entries()) {
      if (owner !== label) continue;
      const at = project(lattice.plane, positionOf(lattice, cell));
      const distances = parts.map((part) => Math.hypot(part.at[0] - at[0], part.at[1] - at[1]));
      labels[cell] = parts[distances.indexOf(Math.min(...distances))]?.label ?? 0;
    }
  }
}

/**
 * Gives each cell of land to a commune; one that gets none takes the cell in the middle of its box.
 * `labelOf` numbers the codes, from 1.
 */
export function shareOut(
  lattice: Lattice,
  outlines: readonly Outline[],
  boxes: readonly BoxOf[],
  labelOf: ReadonlyMap<string, number>,
) {
  const claims = boxes.map((box) => claimOf(lattice, box));
  const { land, lacking } = landOf(lattice, outlines, claims);
  const owners = giveCells(land, claims);
  const labels = Uint16Array.from(owners, (owner) => labelOf.get(claims[owner]?.code ?? "") ?? 0);
  divide(lattice, labels, labelOf);
  giveFragmentsAway(labels, lattice.width);
  const placed = new Set(labels);
  const forced: string[] = [];
  for (const { code, box } of boxes) {
    const label = labelOf.get(code) ?? 0;
    if (placed.has(label) || code in PARTS) continue;
    labels[cellAt(lattice, middleOf(box))] = label;
    forced.push(code);
    placed.add(label);
  }
  return { labels, lacking, forced };
}

const middleOf = ([west, south, east, north]: Box) =>
  [(west + east) / 2, (south + north) / 2] as const;
