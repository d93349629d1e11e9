/** A place on Earth, WGS84, in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** Where communes are and which ones touch; approximate: it describes a territory, and never counts its people. */
export type Geography = {
  /** The communes and arrondissements of today that a code stands for: those of a city, the successor of a former code; none when it is unknown. */
  cellsOf(code: string): readonly string[];
  /** What touches a cell, across limits of départements and régions too. */
  neighboursOf(cell: string): readonly string[];
  /** The middle of a cell. */
  centreOf(cell: string): Position | undefined;
};

const EARTH_RADIUS = 6371;
const KILOMETRES_PER_DEGREE = (Math.PI / 180) * EARTH_RADIUS;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** As the crow flies, in kilometres. */
export function kilometresBetween(a: Position, b: Position): number {
  const sine = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const across = Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * sine(b[0] - a[0]);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(sine(b[1] - a[1]) + across)));
}

/** The same question as a yes or no; most pairs are answered by their latitudes. */
export const isWithin = (kilometres: number, a: Position, b: Position): boolean =>
  Math.abs(a[1] - b[1]) * KILOMETRES_PER_DEGREE <= kilometres &&
  kilometresBetween(a, b) <= kilometres;
