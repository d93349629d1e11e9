import { NO_BREAK_SPACE, quoted } from "@/lib/domain/shared/typography";

/** A feature of the file as one names it to a person: its code, or its place in the list. */
export type FeatureName = { code: string } | { place: number };

/** Why a file of contours is refused, the first reason met. */
export type ContourProblem =
  | { kind: "notJson" | "malformed" | "truncated" | "topojson" | "notACollection" | "tooHeavy" }
  | { kind: "tooManyPoints" | "tooManyFeatures"; most: number }
  | { kind: "noCode"; feature: FeatureName; properties: string[] }
  | { kind: "notAnArea" | "notWgs84" | "elsewhere" | "badRing"; feature: FeatureName }
  | { kind: "noWholeRegion"; best?: { code: string; present: number; expected: number } };

const nameOf = (feature: FeatureName) =>
  "code" in feature
    ? `La commune ${feature.code}`
    : `L’élément n°${NO_BREAK_SPACE}${feature.place} du fichier`;

const SAID: Record<
  "notJson" | "malformed" | "truncated" | "topojson" | "notACollection" | "tooHeavy",
  string
> = {
  notJson:
    "Envoyez un fichier GeoJSON\u00a0: celui-ci n’est pas du JSON. Un fichier compressé ou un Shapefile se convertit d’abord",
  malformed: "Envoyez un autre fichier\u00a0: celui-ci est abîmé, sa syntaxe JSON est fausse",
  truncated: "Envoyez le fichier entier\u00a0: celui-ci s’arrête avant la fin",
  topojson: "Envoyez un fichier GeoJSON\u00a0: celui-ci est en TopoJSON",
  notACollection:
    "Envoyez un fichier GeoJSON de communes\u00a0: celui-ci ne contient pas de FeatureCollection",
  tooHeavy: "Envoyez des contours plus simples\u00a0: ceux-ci demandent trop de mémoire",
};

/** What to do about it, in one French sentence. */
export function contourProblemInWords(problem: ContourProblem): string {
  switch (problem.kind) {
    case "tooManyPoints":
      return `Envoyez des contours plus simples\u00a0: ceux-ci ont plus de ${problem.most / 1_000_000} millions de points`;
    case "tooManyFeatures":
      return `Envoyez un fichier de communes seulement\u00a0: celui-ci a plus de ${problem.most} éléments`;
    case "noCode":
      return `${nameOf(problem.feature)} n’a pas de code Insee\u00a0: donnez-lui une propriété «\u202fcode\u202f» ou «\u202finsee\u202f»${seen(problem.properties)}`;
    case "notAnArea":
      return `${nameOf(problem.feature)} n’est pas une surface\u00a0: seuls Polygon et MultiPolygon sont lus`;
    case "notWgs84":
      return `${nameOf(problem.feature)} n’est pas en degrés\u00a0: convertissez le fichier en WGS 84 (EPSG\u00a0: 4326), il semble en mètres (Lambert 93)`;
    case "elsewhere":
      return `${nameOf(problem.feature)} est dessinée hors de sa région\u00a0: vérifiez que chaque point donne la longitude puis la latitude`;
    case "badRing":
      return `${nameOf(problem.feature)} a un contour qui ne se ferme pas, ou un point illisible`;
    case "noWholeRegion":
      return wholeRegionWords(problem.best);
    default:
      return SAID[problem.kind];
  }
}

const MOST_NAMED = 8;

const seen = (properties: readonly string[]) =>
  properties.length === 0
    ? ""
    : `. Propriétés trouvées\u00a0: ${properties.slice(0, MOST_NAMED).map(quoted).join(", ")}`;

const wholeRegionWords = (best: { code: string; present: number; expected: number } | undefined) =>
  best
    ? `Envoyez au moins une région entière\u00a0: la plus complète, la région ${best.code}, a ${best.present} de ses ${best.expected} communes`
    : "Envoyez des communes de France\u00a0: aucun code de ce fichier n’est reconnu";
