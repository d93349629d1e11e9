import { createServer } from "node:net";
import path from "node:path";

import { Failure } from "../machine/failure.mjs";

const given = (name) => process.env[name] || undefined;

function readPort() {
  const text = given("PORT") ?? "3000";
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new Failure(
      `PORT vaut «\u202f${text}\u202f»\u00a0: indiquez un nombre entre 0 et 65535.`,
    );
  return port;
}

function readDemonstration(embedded) {
  const text = given("JALONS_DEMO") ?? (embedded ? "1" : "0");
  if (text !== "0" && text !== "1")
    throw new Failure(`JALONS_DEMO vaut «\u202f${text}\u202f»\u00a0: indiquez 1 ou 0.`);
  return text === "1";
}

/** How many times the country in the demonstration; 0 for its scenes alone. */
function readScale() {
  const text = given("JALONS_SCALE") ?? "1";
  if (!/^(\d|10)$/.test(text))
    throw new Failure(
      `JALONS_SCALE vaut «\u202f${text}\u202f»\u00a0: indiquez un nombre de 0 à 10, autant de fois les CPTS de la France.`,
    );
  return Number(text);
}

/** What the person at the keyboard asks for, read before anything is done. */
export function readSettings(root) {
  const ownerUrl = given("DATABASE_URL");
  const embedded = !ownerUrl;
  if (ownerUrl && !/^postgres(ql)?:\/\//.test(ownerUrl))
    throw new Failure("DATABASE_URL doit commencer par postgresql://.");
  if (!embedded && !given("AUTH_SECRET"))
    throw new Failure(
      "AUTH_SECRET est nécessaire avec DATABASE_URL\u00a0: indiquez un secret d’au moins 32 caractères, le même à chaque démarrage.",
    );
  if ((given("AUTH_SECRET") ?? "x".repeat(32)).length < 32)
    throw new Failure("AUTH_SECRET est trop court\u00a0: indiquez au moins 32 caractères.");
  return {
    root,
    embedded,
    ownerUrl,
    appUrl: given("DATABASE_APP_URL"),
    authSecret: given("AUTH_SECRET"),
    publicUrl: given("APP_URL"),
    dataDir: path.resolve(root, given("DATA_DIR") ?? ".data"),
    demonstration: readDemonstration(embedded),
    scale: readScale(),
    port: readPort(),
  };
}

/** Known before anything is installed or built; the server itself looks again when it listens. */
export const refuseTakenPort = (port) =>
  new Promise((free, refused) => {
    const probe = createServer();
    probe.once("error", ({ code }) => refused(portFailure(port, code)));
    probe.listen(port, () => probe.close(free));
  });

export const portFailure = (port, code) =>
  new Failure(
    code === "EACCES"
      ? `Le port ${port} est réservé au système\u00a0: choisissez-en un autre, par exemple PORT=3000.`
      : `Le port ${port} est déjà pris\u00a0: arrêtez l’autre programme, ou choisissez un autre port, par exemple PORT=${port + 1}.`,
  );
