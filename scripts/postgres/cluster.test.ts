import { fork } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { withOwner } from "../../db/instance/owner";
import { isAlive } from "../machine/processes.mjs";
import { openCluster } from "./cluster.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("the embedded PostgreSQL", () => {
  let folder = "";
  let dataDir = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "jalons cluster-"));
    // The account that PostgreSQL runs under goes through it.
    chmodSync(folder, 0o755);
    dataDir = path.join(folder, "données");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const open = () => openCluster({ root, dataDir, settings: { fsync: "off" } });
  const pidFile = () => path.join(dataDir, "postgres/postmaster.pid");
  const postmaster = () => Number(readFileSync(pidFile(), "utf8").split("\n")[0]);
  const ask = <Row>(url: string, text: string) =>
    withOwner(url, async ({ client }) => (await client.query(text)).rows as Row[]);

  it("is made at the first opening, for a plain owner and in one collation", async () => {
    const cluster = await open();
    expect(cluster.adopted).toBe(false);
    const [row] = await ask(
      cluster.url,
      `select current_user as owner, rolsuper, datlocale, current_setting('timezone') as zone
       from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
    );
    expect(row).toEqual({ owner: "jalons", rolsuper: false, datlocale: "C.UTF-8", zone: "UTC" });
    expect(statSync(path.join(dataDir, "postgres.pass")).mode & 0o777).toBe(0o600);
    await ask(cluster.url, "create table kept (n int)");
    await cluster.close();
    expect(() => postmaster()).toThrow();
  });

  it("is shared, and stopped by the last who leaves", async () => {
    const cluster = await open();
    const other = fork(fileURLToPath(new URL("../testing/open-cluster.mjs", import.meta.url)), [
      dataDir,
    ]);
    const [{ port }] = (await once(other, "message")) as [{ port: number }];
    expect(port).toBe(cluster.port);
    await cluster.close();
    expect(isAlive(postmaster())).toBe(true);
    other.send("close");
    await once(other, "exit");
    expect(() => postmaster()).toThrow();
  });

  it("outlives a killed process, and is found again with its data", async () => {
    const other = fork(fileURLToPath(new URL("../testing/open-cluster.mjs", import.meta.url)), [
      dataDir,
    ]);
    const [{ port }] = (await once(other, "message")) as [{ port: number }];
    other.kill("SIGKILL");
    await once(other, "exit");
    const cluster = await open();
    expect(cluster).toMatchObject({ adopted: true, port });
    expect(await ask(cluster.url, "select * from kept")).toEqual([]);
    await cluster.close();
  });

  it("comes back on its port when it is killed itself", async () => {
    const cluster = await open();
    const before = postmaster();
    process.kill(before, "SIGKILL");
    await expect
      .poll(() => ask(cluster.url, "select 1 as one").catch(() => []), { timeout: 15_000 })
      .toEqual([{ one: 1 }]);
    expect(postmaster()).not.toBe(before);
    await cluster.close();
  });

  it("is not mistaken for the program that has its old pid", async () => {
    writeFileSync(pidFile(), `${process.pid}\n\n\n5432\n\n\n\nready\n`);
    const cluster = await open();
    expect(cluster.adopted).toBe(false);
    await cluster.close();
  });

  it("says in one sentence why it does not start", async () => {
    const broken = path.join(folder, "broken");
    mkdirSync(path.join(broken, "postgres"), { recursive: true });
    writeFileSync(path.join(broken, "postgres/PG_VERSION"), "12\n");
    writeFileSync(path.join(broken, "postgres.pass"), "x");
    await expect(openCluster({ root, dataDir: broken })).rejects.toThrow(
      /^PostgreSQL ne démarre pas\u00a0: .*\(journal\u00a0: .*\)\.$/,
    );
  });
});
