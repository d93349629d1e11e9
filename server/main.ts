import cluster from "node:cluster";

import { drain, listen } from "./http-server";
import { loadApplication } from "./next";
import type { Application } from "./request";
import { readSettings } from "./settings";

const settings = readSettings();

/** What the process that started this one is told. */
const tell = (message: Record<string, unknown>) => process.send?.(message);

async function serve() {
  let application: Application | undefined;
  const { server, port } = await listen(settings, () => application);
  application = await loadApplication(settings, port);
  tell({ ready: port });
  onStop(async () => {
    await drain(server);
    process.exit(0);
  });
}

function superviseWorkers() {
  let stopping = false;
  let waitedFor = settings.processes;
  cluster.on("message", (_worker, message: { ready?: number; failure?: unknown }) => {
    if (message.ready && waitedFor > 0) waitedFor -= 1;
    if (message.failure || (message.ready && waitedFor === 0)) tell(message);
  });
  cluster.on("exit", () => {
    const left = Object.keys(cluster.workers ?? {}).length;
    if (stopping && left === 0) process.exit(0);
    if (!stopping && waitedFor === 0) cluster.fork();
    if (!stopping && waitedFor > 0 && left === 0) process.exit(1);
  });
  for (let count = 0; count < settings.processes; count += 1) cluster.fork();
  onStop(() => {
    stopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill("SIGTERM");
  });
}

/** SIGINT reaches the whole group on Ctrl-C; the parent's death ends the channel. */
function onStop(stop: () => unknown) {
  let stopping = false;
  const once = () => {
    if (stopping) return;
    stopping = true;
    stop();
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, once);
  process.on("disconnect", once);
}

if (cluster.isPrimary && settings.processes > 1) superviseWorkers();
else
  serve().catch((error: NodeJS.ErrnoException) => {
    tell({ failure: error.code ?? error.message });
    if (!process.send) console.error(error);
    process.exit(1);
  });
