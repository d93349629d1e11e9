import { Failure } from "../machine/failure.mjs";

const start = performance.now();

const seconds = () => `${((performance.now() - start) / 1000).toFixed(1).replace(".", ",")} s`;

/** One line per step, with the time since the start. */
export const progress = (step) => console.log(`  ${seconds().padStart(7)}  ${step}`);

/** Ends the command with one sentence; a surprise also shows where it happened. */
export function giveUp(error) {
  const system = { EACCES: "accès refusé", EROFS: "lecture seule", ENOSPC: "disque plein" };
  const reason = system[error?.code];
  if (error instanceof Failure) console.error(`\n${error.message}`);
  else if (reason && error.path)
    console.error(`\nImpossible d’écrire ${error.path}\u00a0: ${reason}.`);
  else console.error("\nUne erreur inattendue a arrêté la commande.", error);
  process.exit(1);
}
