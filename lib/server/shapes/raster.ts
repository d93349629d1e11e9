/** Side of a cell, in metres. */
export const CELL = 250;

/**
 * Which commune each cell of a part of a plane belongs to. Cells are numbered from the plane's
 * origin, eastwards and southwards.
 */
export type Raster = {
  /** The first column and row. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Row by row: 0 is nobody's, n is `codes[n - 1]`. */
  labels: Uint16Array;
  codes: readonly string[];
  /** The first of the codes are those of the région; the others are neighbours, at the edge. */
  own: number;
};
