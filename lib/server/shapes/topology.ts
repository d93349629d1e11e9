import type { MultiPolygon, Polygon, Topology } from "topojson-specification";

/** The shape of a commune or of an arrondissement; `id` is its code. */
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

/** The polygons of a shape: rings of arcs. */
export const polygonsOf = (shape: Polygon | MultiPolygon): number[][][] =>
  shape.type === "Polygon" ? [shape.arcs] : shape.arcs;

/** The same shape with other numbers for its arcs. */
export function renumbered(shape: Shape, numberOf: (arc: number) => number): Shape {
  const polygons = polygonsOf(shape).map((rings) =>
    rings.map((ring) => ring.map((arc) => (arc < 0 ? ~numberOf(~arc) : numberOf(arc)))),
  );
  return { type: "MultiPolygon", id: shape.id, arcs: polygons };
}
