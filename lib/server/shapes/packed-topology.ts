import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

import type { RegionTopology } from "./topology";

const compression = (size: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  },
});

/** Points as steps of the lattice from one to the next: TopoJSON's quantised arcs. */
function steps(arc: number[][], lattice: number): number[][] {
  let [x, y] = [0, 0];
  return arc.map(([nextX = 0, nextY = 0]) => {
    const step = [Math.round(nextX / lattice) - x, Math.round(nextY / lattice) - y];
    x += step[0] ?? 0;
    y += step[1] ?? 0;
    return step;
  });
}

function points(arc: number[][], [scaleX, scaleY]: [number, number]): number[][] {
  let [x, y] = [0, 0];
  return arc.map(([stepX = 0, stepY = 0]) => {
    x += stepX;
    y += stepY;
    return [x * scaleX, y * scaleY];
  });
}

/** A topology as it is stored: standard TopoJSON, quantised to `lattice` metres, in Brotli. */
export function packTopology(topology: RegionTopology, lattice: number): Buffer {
  const text = JSON.stringify({
    ...topology,
    transform: { scale: [lattice, lattice], translate: [0, 0] },
    arcs: topology.arcs.map((arc) => steps(arc, lattice)),
  });
  return brotliCompressSync(text, compression(text.length));
}

/** Arcs as points in metres instead of steps. */
export function decoded({ transform, ...topology }: RegionTopology): RegionTopology {
  if (!transform) return topology;
  return { ...topology, arcs: topology.arcs.map((arc) => points(arc, transform.scale)) };
}

export const unpackTopology = (packed: Uint8Array): RegionTopology =>
  decoded(JSON.parse(brotliDecompressSync(packed).toString()));
