import { once } from "node:events";
import { createServer } from "node:net";

import { afterEach, expect, it, test, vi } from "vitest";

import { readSettings, refuseTakenPort } from "./settings.mjs";

afterEach(() => vi.unstubAllEnvs());

const read = (env: Record<string, string>) => {
  const clean = {
    PORT: "",
    DATABASE_URL: "",
    AUTH_SECRET: "",
    JALONS_DEMO: "",
    JALONS_SCALE: "",
    DATA_DIR: "",
  };
  for (const [name, value] of Object.entries({ ...clean, ...env })) vi.stubEnv(name, value);
  return readSettings("/clone");
};

const hosted = {
  DATABASE_URL: "postgresql://owner@db/jalons",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
};

it("needs nothing: everything is embedded, and a demonstration", () => {
  expect(read({})).toMatchObject({
    embedded: true,
    demonstration: true,
    scale: 1,
    port: 3000,
    dataDir: "/clone/.data",
  });
});

it("takes a hosted database for a real one", () => {
  expect(read(hosted)).toMatchObject({ embedded: false, demonstration: false });
  expect(read({ ...hosted, JALONS_DEMO: "1" }).demonstration).toBe(true);
});

test.each([
  [{ PORT: "quatre" }, /^PORT vaut «\u202fquatre\u202f»/],
  [{ PORT: "65536" }, /^PORT vaut/],
  [{ JALONS_SCALE: "11" }, /^JALONS_SCALE vaut «\u202f11\u202f»/],
  [{ JALONS_DEMO: "oui" }, /^JALONS_DEMO vaut «\u202foui\u202f»/],
  [{ DATABASE_URL: "mysql://db" }, /^DATABASE_URL doit commencer/],
  [{ DATABASE_URL: hosted.DATABASE_URL }, /^AUTH_SECRET est nécessaire/],
  [{ ...hosted, AUTH_SECRET: "court" }, /^AUTH_SECRET est trop court/],
])("refuses %j in one sentence", (env, sentence) => {
  expect(() => read(env)).toThrow(sentence);
});

it("says that a port is taken, and which one to try", async () => {
  const other = createServer().listen(0);
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  await expect(refuseTakenPort(port)).rejects.toThrow(
    `Le port ${port} est déjà pris\u00a0: arrêtez l’autre programme, ou choisissez un autre port, par exemple PORT=${port + 1}.`,
  );
  other.close();
});
