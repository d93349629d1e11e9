import type { Client } from "pg";

import { loadReference } from "../seed/reference";
import { readMark, writeMark } from "./marks";

/** Loads the communes and the organisations when the code that describes them is another one. */
export async function bringReference(owner: Client, edition: string, onLoad: () => void) {
  const mark = `reference ${edition}`;
  if ((await readMark(owner, "communes")) === mark) return;
  onLoad();
  await loadReference(owner);
  await writeMark(owner, "communes", mark);
}
