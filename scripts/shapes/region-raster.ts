import type { Raster } from "@/lib/server/shapes/raster";

type Frame = { left: number; top: number; right: number; bottom: number };

/** The smallest window that holds the cells of a région and one more on each side. */
function frameOf({ labels, width }: Raster, isOwn: Uint8Array): Frame {
  const frame = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
  for (const [cell, label] of labels.entries()) {
    if (isOwn[label] === 0) continue;
    const [column, row] = [cell % width, Math.floor(cell / width)];
    frame.left = Math.min(frame.left, column - 1);
    frame.right = Math.max(frame.right, column + 1);
    frame.top = Math.min(frame.top, row - 1);
    frame.bottom = Math.max(frame.bottom, row + 1);
  }
  return frame;
}

/** The label of a cell that is the région's, or touches one that is, be it by a corner. */
function keptLabel({ labels, width }: Raster, isOwn: Uint8Array, cell: number): number {
  for (const row of [-width, 0, width])
    for (const step of [-1, 0, 1])
      if (isOwn[labels[cell + row + step] ?? 0] === 1) return labels[cell] ?? 0;
  return 0;
}

/**
 * The part of a plane that a région needs: its cells and, so that its limit is cut as its
 * neighbours cut it, the cells around them.
 */
export function regionRaster(plane: Raster, isInRegion: (code: string) => boolean): Raster {
  const { codes } = plane;
  const isOwn = Uint8Array.from([0, ...codes.map((code) => (isInRegion(code) ? 1 : 0))]);
  const { left, top, right, bottom } = frameOf(plane, isOwn);
  const size = { width: right - left + 1, height: bottom - top + 1 };
  const labels = new Uint16Array(size.width * size.height);
  for (const index of labels.keys()) {
    const [column, row] = [left + (index % size.width), top + Math.floor(index / size.width)];
    labels[index] = keptLabel(plane, isOwn, row * plane.width + column);
  }
  const used = [...new Set(labels)].filter((label) => label > 0).sort((a, b) => a - b);
  const own = used.filter((label) => isOwn[label] === 1);
  const order = [...own, ...used.filter((label) => isOwn[label] === 0)];
  const numbers = new Map(order.map((label, index) => [label, index + 1]));
  return {
    x: plane.x + left,
    y: plane.y + top,
    ...size,
    labels: labels.map((label) => numbers.get(label) ?? 0),
    codes: order.map((label) => codes[label - 1] ?? ""),
    own: own.length,
  };
}
