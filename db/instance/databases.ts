import { identifier, withOwner } from "./owner";

const onServer = (url: string, database: string) => {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
};

/** Makes a database beside the one of `url`, empty or as a copy, and gives its address. */
export async function createDatabase(url: string, name: string, template?: string) {
  const source = template ? ` template ${identifier(template)}` : "";
  await withOwner(url, ({ client }) =>
    client.query(`create database ${identifier(name)}${source}`),
  );
  return onServer(url, name);
}

export const listDatabases = (url: string, prefix: string) =>
  withOwner(url, async ({ client }) => {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1)",
      [prefix],
    );
    return rows.map(({ datname }) => datname);
  });

export const dropDatabases = (url: string, names: string[]) =>
  withOwner(url, async ({ client }) => {
    for (const name of names)
      await client
        .query(`drop database if exists ${identifier(name)} with (force)`)
        // Only a superuser may end the server's own workers: the plain form waits for them.
        .catch(() => client.query(`drop database if exists ${identifier(name)}`));
  });
