import { type Situation, situationAt } from "@/lib/domain/atlas/situation";

import { readRegister } from "../atlas/register";
import { clockDay, clockNow } from "../seed/scenes/clock";

/** What everybody reads today by the clock of the scenes: the lists, maps and figures are made of it. */
export async function publicDay(): Promise<Situation> {
  const register = await readRegister();
  return situationAt([...register.values()], {
    on: clockDay(),
    knownBefore: clockNow().getTime() + 1,
  });
}
