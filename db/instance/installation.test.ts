import { randomBytes } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "../client";
import { createDatabase, dropDatabases } from "./databases";
import { install } from "./installation";
import { withOwner } from "./owner";
import { readiness } from "./ready";

const template = process.env["TEST_DATABASE_URL"]!;
const nameOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));
const at = (url: string, change: Partial<URL>) => Object.assign(new URL(url), change).href;
const maintenance = at(template, { pathname: "/postgres" });

describe("an installation", () => {
  let ownerUrl = "";
  let password: string | undefined;
  beforeAll(async () => {
    const name = `${nameOf(template).replace(/template$/, "")}${randomBytes(4).toString("hex")}`;
    ownerUrl = await createDatabase(maintenance, name);
  });
  afterAll(async () => {
    await closeConnections();
    const login = `jalons_app_${nameOf(ownerUrl)}`;
    await dropDatabases(maintenance, [nameOf(ownerUrl)]);
    await ask(maintenance, `drop role if exists "${login}"`);
  });

  const ask = (url: string, text: string) =>
    withOwner(url, async ({ client }) => (await client.query(text)).rows as unknown[]);
  const wish = (change: Partial<Parameters<typeof install>[0]> = {}) => ({
    ownerUrl,
    appUrl: undefined,
    memory: {
      read: () => password,
      write: (made: string) => {
        password = made;
      },
    },
    demonstration: false,
    edition: "tests",
    onProgress: () => {},
    ...change,
  });

  it("may be asked for twice at once", async () => {
    const steps: string[] = [];
    const onProgress = (step: string) => steps.push(step);
    const [first, second] = await Promise.all([
      install(wish({ onProgress })),
      install(wish({ onProgress })),
    ]);
    expect(second).toBe(first);
    expect(steps).toHaveLength(2);
    expect(await ask(first, "select current_user as login")).toEqual([
      { login: `jalons_app_${nameOf(ownerUrl)}` },
    ]);
  });

  it("is ready when schema and rulebook are those of the code", async () => {
    process.env["DATABASE_APP_URL"] = await install(wish());
    expect(await readiness()).toEqual({ migrations: true, rulebook: true });
    await ask(
      ownerUrl,
      "update lifecycle_rules set relations = '{observer}' where move = 'withdraw'",
    );
    expect(await readiness()).toEqual({ migrations: true, rulebook: false });
    await install(wish());
    expect(await readiness()).toEqual({ migrations: true, rulebook: true });
  });

  it("makes a new password for the server's login when the old one is lost", async () => {
    const before = await install(wish());
    password = undefined;
    const after = await install(wish());
    expect(after).not.toBe(before);
    await expect(ask(before, "select 1")).rejects.toThrow("ne répond pas");
    expect(await ask(after, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("refuses a server's login that no policy would bind", async () => {
    await expect(install(wish({ appUrl: ownerUrl }))).rejects.toThrow("règles d’accès");
  });

  it("refuses to mix invented and real dossiers, and changes nothing", async () => {
    await ask(
      ownerUrl,
      "insert into people (id, name, email, function_title, demo) values (gen_random_uuid(), 'A', 'a@example.org', '', false)",
    );
    await expect(install(wish({ demonstration: true }))).rejects.toThrow("de vrais dossiers");
    await ask(ownerUrl, "update instance set demonstration = true");
    await expect(install(wish())).rejects.toThrow("dossiers de démonstration");
    await ask(ownerUrl, "update instance set demonstration = false");
  });

  it("refuses a database of a newer version", async () => {
    await ask(
      ownerUrl,
      "insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 1)",
    );
    await expect(install(wish())).rejects.toThrow("version plus récente");
  });

  it.each([
    ["nobody listens", { port: "1" }],
    ["the password is another", { password: "autre" }],
    ["the database is not there", { pathname: "/absente" }],
  ])("says that the database does not answer when %s", async (_, change) => {
    await expect(install(wish({ ownerUrl: at(ownerUrl, change) }))).rejects.toThrow(
      /^La base .* ne répond pas \(.+\)\u00a0: vérifiez/,
    );
  });
});
