import { MOST_MEGABYTES } from "@/lib/server/contours/limits";
import type { FileProblem } from "@/lib/server/multipart";

export const FILE_PROBLEMS: Record<FileProblem, string> = {
  empty: "Choisissez un autre fichier\u00a0: celui-ci est vide",
  tooLarge: `Choisissez un fichier plus léger\u00a0: celui-ci dépasse ${MOST_MEGABYTES}\u00a0Mo`,
  notPdf: "Choisissez un fichier GeoJSON",
  tooMany: "Choisissez un seul fichier",
};

export const READER_BUSY =
  "Recommencez dans une minute\u00a0: un autre fichier de contours est en cours de lecture";
