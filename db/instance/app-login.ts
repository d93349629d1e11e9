import { randomBytes } from "node:crypto";

import { Client, escapeLiteral } from "pg";

import { Obstacle } from "./obstacle";
import { identifier } from "./owner";

const APP_ROLE = "app_user";
const LONGEST_NAME = 63;

/** The server's own login, under which it owns nothing: its address, kept from start to start. */
export type LoginMemory = { read(): string | undefined; write(password: string): void };

async function opens(url: string) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

const withLogin = (ownerUrl: string, name: string, password: string) => {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(name);
  url.password = encodeURIComponent(password);
  return url.href;
};

/** The statements that give `name` this password and the right to act for people. */
const statements = (name: string, password: string) => [
  `do $$ begin create role ${identifier(name)} login; exception when duplicate_object then null; end $$`,
  `alter role ${identifier(name)} login password ${escapeLiteral(password)}`,
  `grant ${APP_ROLE} to ${identifier(name)}`,
];

/** Finds or makes the login `jalons_app_<database>` and returns the address it connects with. */
export async function provideAppLogin(owner: Client, ownerUrl: string, memory: LoginMemory) {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  const name = `jalons_app_${database}`.slice(0, LONGEST_NAME);
  const known = memory.read();
  if (known && (await opens(withLogin(ownerUrl, name, known))))
    return withLogin(ownerUrl, name, known);

  const password = randomBytes(24).toString("base64url");
  try {
    for (const statement of statements(name, password)) await owner.query(statement);
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    throw new Obstacle(
      `Le compte de DATABASE_URL ne peut pas créer celui du serveur\u00a0: exécutez ceci avec un administrateur, puis indiquez ce compte dans DATABASE_APP_URL.
  create role ${identifier(name)} login password '<mot de passe>';
  grant ${APP_ROLE} to ${identifier(name)};`,
    );
  }
  memory.write(password);
  return withLogin(ownerUrl, name, password);
}

/** A login given by hand must reach the database and be bound by its policies. */
export async function checkAppLogin(owner: Client, url: string) {
  const { login, free, member } = await describe(url);
  if (free)
    throw new Obstacle(
      "Le compte de DATABASE_APP_URL échapperait aux règles d’accès (superutilisateur ou propriétaire des tables)\u00a0: indiquez un compte ordinaire.",
    );
  if (member) return;
  const grant = `grant ${APP_ROLE} to ${identifier(login)}`;
  await owner.query(grant).catch(() => {
    throw new Obstacle(
      `Le compte de DATABASE_APP_URL n’a pas le rôle ${APP_ROLE}\u00a0: exécutez «\u202f${grant}\u202f» avec un administrateur.`,
    );
  });
}

async function describe(url: string) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ login: string; member: boolean; free: boolean }>(
      `select rolname as login, pg_has_role(rolname, $1, 'usage') as member,
         rolsuper or rolbypassrls or exists (select from pg_class
           where oid = 'moves'::regclass and pg_has_role(rolname, relowner, 'member')) as free
       from pg_roles where rolname = current_user`,
      [APP_ROLE],
    );
    return rows[0] ?? { login: "", member: false, free: false };
  } catch (error) {
    throw new Obstacle(
      `Le compte de DATABASE_APP_URL ne peut pas ouvrir la base (${(error as Error).message}).`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}
