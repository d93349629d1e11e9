import { Client } from "pg";

const AGAIN_MS = 1000;

/**
 * Calls back at each change of the public register, over a connection of its own. One that drops is
 * opened again, and what it may have missed is called back for: `hear` never trusts its silence.
 */
export function hearPublicChanges(hear: () => void): { stop: () => Promise<void> } {
  let client: Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let stopped = false;

  const open = async () => {
    const opened = new Client({
      connectionString: process.env["DATABASE_APP_URL"],
      application_name: "jalons listens",
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    client = opened;
    const lose = () => {
      if (stopped || client !== opened) return;
      client = undefined;
      opened.end().catch(() => {});
      again = setTimeout(open, AGAIN_MS).unref();
    };
    opened.on("notification", hear);
    opened.on("error", lose);
    opened.on("end", lose);
    try {
      await opened.connect();
      await opened.query("listen public_changes");
      hear();
    } catch {
      lose();
    }
  };
  void open();

  return {
    async stop() {
      stopped = true;
      clearTimeout(again);
      await client?.end();
    },
  };
}
