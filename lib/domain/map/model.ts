/** How an area is drawn; colours and hatching are the component's. */
export type MapTone =
  | "territory"
  | "shared"
  | "neighbour"
  | "pickable"
  | "added"
  | "removed"
  | "letterValidated"
  | "projectValidated"
  | "aciSigned"
  | "operational";

/** One area of a map: a commune, or a territory as a whole. */
export type MapArea = {
  /** INSEE code of a commune, or reference of a dossier. */
  key: string;
  /** Full name, as its link says it. */
  label: string;
  tone: MapTone;
  href?: string | undefined;
  /** SVG path; empty when the area is too small for the scale, its point remains. */
  path: string;
  /** A point inside the area, in the units of the map. */
  at: readonly [x: number, y: number];
  /** Written on the map where it fits. */
  caption?: string | undefined;
};

/** A map drawn on the server: paths in the units of its view box, nothing to compute any more. */
export type MapModel = {
  width: number;
  height: number;
  /** Land, under everything. */
  ground: string;
  /** Limits of départements, over everything. */
  borders: string;
  areas: readonly MapArea[];
  /** Drawn from approximate contours: « Contours approchés » is said. */
  approximate: boolean;
  /** Credit and licence of the contours. */
  credit: string;
};

/** What a map is asked to show. */
export type MapAsked = {
  areas: readonly (Omit<MapArea, "path" | "at"> & {
    /** The communes and arrondissements it is made of; former codes are drawn as today's. */
    codes: readonly string[];
  })[];
  /** What must be seen whole; all areas when left out. A région or a département is alone on its map. */
  frame?:
    | { region: string; department?: string | undefined }
    | { keys: readonly string[] }
    | undefined;
  width: number;
};
