import { describe, expect, it } from "vitest";

import { asActor, asVisitor } from "../client";
import { findDemonstrationPerson, readAccount } from "../people/queries";
import { sessions } from "../schema/people";
import { demonstrationPersonId, seedPeople } from "../seed/people";
import { loadReference } from "../seed/reference";
import { openTestDatabase } from "../testing/database";
import {
  closeSession,
  closeSessionsOf,
  forgetOldSessions,
  openSession,
  touchSession,
} from "./commands";
import { findSessionPerson } from "./queries";

const database = openTestDatabase(async ({ owner }) => {
  const client = await owner.connect();
  await loadReference(client);
  await seedPeople(client);
  await seedPeople(client);
  client.release();
});

let opened = 0;
const enter = async (login: "porteur" | "ars" = "porteur") => {
  opened += 1;
  const tokenHash = `hash ${opened}`;
  await openSession({ personId: demonstrationPersonId(login), tokenHash });
  return tokenHash;
};

const age = (tokenHash: string, change: string) =>
  database.query(`update sessions set ${change} where token_hash = $1`, [tokenHash]);

describe("a session", () => {
  it("says who it is, and keeps only the hash of its token", async () => {
    const tokenHash = await enter();
    const id = demonstrationPersonId("porteur");
    expect(await touchSession(tokenHash)).toEqual(await readAccount({ id }));
    expect(await touchSession("another")).toBeUndefined();
  });

  it("ends after 60 minutes without a request, and goes on while it is used", async () => {
    const tokenHash = await enter();
    await age(tokenHash, "last_seen_at = clock_timestamp() - interval '59 minutes'");
    expect(await touchSession(tokenHash)).toBeDefined();
    const [seen] = await database.query<{ recent: boolean }>(
      "select last_seen_at > clock_timestamp() - interval '1 minute' as recent from sessions where token_hash = $1",
      [tokenHash],
    );
    expect(seen).toEqual({ recent: true });
    await age(tokenHash, "last_seen_at = clock_timestamp() - interval '61 minutes'");
    expect(await touchSession(tokenHash)).toBeUndefined();
  });

  it("ends after 12 hours, used or not", async () => {
    const tokenHash = await enter();
    const [row] = await database.query<{ hours: number }>(
      "select extract(epoch from expires_at - created_at)::int / 3600 as hours from sessions where token_hash = $1",
      [tokenHash],
    );
    expect(row).toEqual({ hours: 12 });
    await age(tokenHash, "expires_at = clock_timestamp() - interval '1 second'");
    expect(await touchSession(tokenHash)).toBeUndefined();
  });

  it("is revoked by leaving, alone or everywhere", async () => {
    const [first, second, third] = [await enter(), await enter(), await enter("ars")];
    await closeSession(first);
    expect(await touchSession(first)).toBeUndefined();
    expect(await touchSession(second)).toBeDefined();
    await closeSessionsOf(demonstrationPersonId("porteur"));
    expect(await touchSession(second)).toBeUndefined();
    expect(await touchSession(third)).toBeDefined();
  });

  it("still tells for whom a form is kept once it has ended", async () => {
    const tokenHash = await enter("ars");
    await closeSession(tokenHash);
    expect(await findSessionPerson(tokenHash)).toEqual({ id: demonstrationPersonId("ars") });
    expect(await findSessionPerson("another")).toBeUndefined();
  });

  it("is forgotten thirty days after its end", async () => {
    const [recent, old] = [await enter(), await enter()];
    await age(recent, "expires_at = clock_timestamp() - interval '29 days'");
    await age(old, "expires_at = clock_timestamp() - interval '31 days'");
    await forgetOldSessions();
    expect(await findSessionPerson(recent)).toBeDefined();
    expect(await findSessionPerson(old)).toBeUndefined();
  });

  it("runs in real time, whatever the register's clock says", async () => {
    const tokenHash = await enter();
    await database.query("update instance set demonstration = true, clock_offset = '100 days'");
    expect(await touchSession(tokenHash)).toBeDefined();
    await database.query("update instance set clock_offset = '0', demonstration = false");
  });

  it("is seen by its person and by the register only", async () => {
    await enter("ars");
    const seenBy = (login: "porteur" | "ars") =>
      asActor({ id: demonstrationPersonId(login) }, (tx) => tx.select().from(sessions));
    const porteurs = await seenBy("porteur");
    expect(new Set(porteurs.map(({ personId }) => personId))).toEqual(
      new Set([demonstrationPersonId("porteur")]),
    );
    expect(await asVisitor((tx) => tx.select().from(sessions))).toEqual([]);
  });
});

describe("the people of the demonstration", () => {
  it("are found by the button that lets them in, and nobody else is", async () => {
    expect(await findDemonstrationPerson("dg")).toEqual({ id: demonstrationPersonId("dg") });
    expect(await findDemonstrationPerson("")).toBeUndefined();
    await database.query(
      "insert into people (name, login_key) values ('Une vraie personne', 'vraie')",
    );
    expect(await findDemonstrationPerson("vraie")).toBeUndefined();
  });

  it.each([
    ["porteur", "Claire Meunier", "Porteur de projet", ["porteur"]],
    ["ars", "Sophie Bérard", "ARS · Haute-Loire", ["arsOfficer"]],
    ["dg", "Antoine Vasseur", "ARS · direction générale", ["arsDirector"]],
    ["cpam", "Hugo Lemaire", "CPAM de la Haute-Loire", ["cpamOfficer"]],
    ["autre-ars", "Nadia Roussel", "ARS · Bretagne", ["arsOfficer"]],
    ["observateur", "Paul Delcourt", "Observateur national", ["observer"]],
    ["administrateur", "Inès Carpentier", "Administration nationale", ["administrator"]],
  ] as const)("%s is %s, %s", async (login, name, role, roles) => {
    const id = demonstrationPersonId(login);
    expect(await readAccount({ id })).toEqual({ id, name, role, roles });
  });
});
