import { presimplify, simplify } from "topojson-simplify";

import { CELL, type Raster } from "./raster";
import { ringsOf } from "./rings";
import { smoothed } from "./smooth";
import { type RegionTopology, type Shape, topologyOf } from "./topology";
import { type Line, traceLines } from "./trace";

/** Bends smaller than this are straightened, in square metres: the stairs of a slope of few cells. */
const SMALLEST_BEND = 40_000;

function shapesOf({ codes, own }: Raster, lines: readonly Line[], arcs: number[][][]): Shape[] {
  const around = codes.slice(0, own).map((): number[] => []);
  for (const [number, { left, right }] of lines.entries()) {
    around[left - 1]?.push(number);
    around[right - 1]?.push(~number);
  }
  return around.map((its, index) => ({
    type: "Polygon",
    id: codes[index] ?? "",
    arcs: ringsOf(its, arcs),
  }));
}

/** Traces the communes of a région from its cells: stairs become slopes, neighbours share arcs. */
export function topologyOfRaster(raster: Raster): RegionTopology {
  const lines = traceLines(raster);
  const arcs = lines.map(({ corners }) =>
    smoothed(corners).map(([column, row]) => [(raster.x + column) * CELL, (raster.y + row) * CELL]),
  );
  return simplify(presimplify(topologyOf(shapesOf(raster, lines, arcs), arcs)), SMALLEST_BEND);
}
