import type { MultiPolygon, Polygon, Topology } from "topojson-specification";

/**
 * The shape of a commune or of an arrondissement; `id` is its code. Its rings are not sorted into
 * polygons: outlines turn one way and holes the other, which is enough to draw it.
 */
export type Shape = (Polygon | MultiPolygon) & { id: string };

/**
 * The communes of a région as TopoJSON on the plane of that région, in metres. An arc between two
 * régions is the same, point for point, in the topologies of both.
 */
export type RegionTopology = Topology<{
  communes: { type: "GeometryCollection"; geometries: Shape[] };
}>;

export function topologyOf(shapes: Shape[], arcs: number[][][]): RegionTopology {
  return {
    type: "Topology",
    objects: { communes: { type: "GeometryCollection", geometries: shapes } },
    arcs,
  };
}

/** The arcs around a shape; `~n` is arc n backwards. */
export const arcsOf = (shape: Shape): number[] =>
  shape.type === "Polygon" ? shape.arcs.flat() : shape.arcs.flat(2);

/** The same shape with other numbers for its arcs. */
export function renumbered(shape: Shape, numberOf: (arc: number) => number): Shape {
  const number = (arc: number) => (arc < 0 ? ~numberOf(~arc) : numberOf(arc));
  const rings = shape.type === "Polygon" ? shape.arcs : shape.arcs.flat();
  return { type: "Polygon", id: shape.id, arcs: rings.map((ring) => ring.map(number)) };
}
