/** A région as a drawing shows it. */
export type CountryArea = {
  /** INSEE code of the région. */
  code: string;
  /** SVG path, in the units of its drawing. */
  path: string;
  /** A point inside, with room for a figure. */
  at: readonly [x: number, y: number];
};

/** The régions of the country, drawn once: what they show is the component's. */
export type CountryMap = {
  width: number;
  height: number;
  /** Those of Europe, on one drawing. */
  areas: readonly CountryArea[];
  /** Limits of départements inside régions. */
  borders: string;
  /** Those overseas, each on a square drawing of its own scale. */
  overseas: readonly CountryArea[];
  overseasSide: number;
  credit: string;
};
