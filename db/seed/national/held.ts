import { countStages, situationAt } from "@/lib/domain/atlas/situation";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

import { readRegister } from "../../atlas/register";

/** What the register holds already, read as the atlas reads it, as known now. */
export async function readHeld() {
  const cpts = [...(await readRegister()).values()];
  return (on: PlainDate) => countStages(situationAt(cpts, { on, knownBefore: Date.now() }).lines);
}
