import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import type { AddressKind } from "../gates/routes";
import type { Edition } from "../public-answers/edition";
import { listener } from "../request";
import type { Settings } from "../settings";

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void;

const MEBIBYTE = 1024 * 1024;

export const SETTINGS: Settings = {
  port: 0,
  host: undefined,
  appUrl: undefined,
  https: false,
  dist: "",
  development: false,
  demonstration: false,
  trustProxy: false,
  processes: 1,
  waitMilliseconds: 5000,
  keptBytes: MEBIBYTE,
  allowance: { burst: 100, perSecond: 1 },
};

const KINDS: Record<string, AddressKind> = {
  "/page": "page",
  "/page/envoi": "handler",
  "/administration/contours/envoi": "handler",
  "/api/version-changee": "handler",
};

/** Reads the whole request and says what arrived. */
export const echo: Handle = async (req, res) => {
  let bytes = 0;
  for await (const chunk of req) bytes += (chunk as Buffer).length;
  res.setHeader("content-type", "application/json");
  res.end(JSON.stringify({ url: req.url, method: req.method, bytes, headers: req.headers }));
};

/** Our server with something else than Next behind it. */
export async function running(
  handle: Handle = echo,
  settings: Partial<Settings> = {},
  edition: () => Promise<Edition> = async () => ({
    version: "1",
    today: "2026-11-25",
    changedAt: Date.parse("2026-11-20T13:12:00Z"),
  }),
) {
  const application = {
    handle: async (req: IncomingMessage, res: ServerResponse) => handle(req, res),
    kindOf: (address: string) => KINDS[address] ?? "unknown",
    isPublic: (address: string) => /^\/(api\/v1|public)/.test(address),
    edition,
  };
  const server = createServer(listener({ ...SETTINGS, ...settings }, () => application));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
