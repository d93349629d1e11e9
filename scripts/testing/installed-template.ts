import { createDatabase } from "../../db/instance/databases";
import { install } from "../../db/instance/installation";

type Server = { url: string; prefix: string };

/** A database as `npm start` makes it, with its demonstration, that stories copy. */
export async function installTemplate(server: Server, edition: string) {
  const ownerUrl = await createDatabase(server.url, `${server.prefix}stories`);
  const appUrl = await install({
    ownerUrl,
    appUrl: undefined,
    memory: { read: () => undefined, write: () => {} },
    demonstration: true,
    edition,
    onProgress: () => {},
  });
  return { ownerUrl, appUrl };
}
