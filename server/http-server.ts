import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";

import { type Application, listener } from "./request";
import type { Settings } from "./settings";

const DRAIN_MILLISECONDS = 20_000;

/** Listens at once, so that a taken port is known before anything else is done. */
export async function listen(settings: Settings, application: () => Application | undefined) {
  const server = createServer(
    { keepAliveTimeout: 65_000, headersTimeout: 66_000, requestTimeout: 300_000 },
    listener(settings, application),
  );
  follow(server);
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen({ port: settings.port, host: settings.host }, listening);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

type Connections = { pending: Map<Socket, number>; draining: boolean };

const followed = new WeakMap<Server, Connections>();

/** Browsers open connections ahead of need: only those with a request under way are worth waiting for. */
function follow(server: Server) {
  const connections: Connections = { pending: new Map(), draining: false };
  const { pending } = connections;
  const change = (socket: Socket, by: number) => {
    const left = (pending.get(socket) ?? 0) + by;
    if (pending.has(socket)) pending.set(socket, left);
    if (connections.draining && left <= 0) socket.end();
  };
  server.on("connection", (socket) => {
    pending.set(socket, 0);
    socket.once("close", () => pending.delete(socket));
  });
  server.on("request", ({ socket }, res) => {
    change(socket, 1);
    res.once("close", () => change(socket, -1));
  });
  followed.set(server, connections);
}

/** Lets the requests under way end, takes no other. */
export function drain(server: Server) {
  const tooLong = setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS).unref();
  return new Promise<void>((closed) => {
    server.close(() => {
      clearTimeout(tooLong);
      closed();
    });
    const connections = followed.get(server);
    if (!connections) return;
    connections.draining = true;
    for (const [socket, left] of connections.pending) if (left === 0) socket.destroy();
  });
}
