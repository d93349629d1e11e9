import "server-only";

import { readFile } from "node:fs/promises";
import path from "node:path";

/** A file that `npm run shapes` made, by its path in data/shapes. Every program runs from the root. */
export const readShapeFile = (file: string): Promise<Buffer> =>
  readFile(path.join(/* turbopackIgnore: true */ process.cwd(), "data/shapes", file));
