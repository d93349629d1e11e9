import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { type Application, listener } from "./request";
import type { Settings } from "./settings";

const DRAIN_MILLISECONDS = 20_000;

/** Listens at once, so that a taken port is known before anything else is done. */
export async function listen(settings: Settings, application: () => Application | undefined) {
  const server = createServer(
    { keepAliveTimeout: 65_000, headersTimeout: 66_000, requestTimeout: 300_000 },
    listener(settings, application),
  );
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen({ port: settings.port, host: settings.host }, listening);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

/** Lets the requests under way end, takes no other. */
export function drain(server: Server) {
  const tooLong = setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS).unref();
  return new Promise<void>((closed) => {
    server.close(() => {
      clearTimeout(tooLong);
      closed();
    });
    server.closeIdleConnections();
  });
}
