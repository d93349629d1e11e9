import type { Edition } from "./edition";

/** The register as the application holds it, once for this process: lib/server/atlas/register. */
const KEEPER = Symbol.for("jalons.register");

type Shared = { [KEEPER]?: { current(): Promise<Edition> } };

/** The application is another bundle: holding the register here too would read it twice. */
export const currentEdition = async (): Promise<Edition> => {
  const keeper = (globalThis as Shared)[KEEPER];
  if (!keeper) throw new Error("the application does not hold the register yet");
  return keeper.current();
};
