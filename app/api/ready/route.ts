import { readiness } from "@/db/instance/ready";
import { logUnexpected } from "@/lib/server/log";

const answer = (status: number, body: Record<string, unknown>) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Whether requests may be sent here: the database is there and is the one this code was made for. */
export async function GET() {
  try {
    const found = await readiness();
    const ready = found.migrations && found.rulebook;
    return answer(ready ? 200 : 503, { ready, database: true, ...found });
  } catch (error) {
    logUnexpected(error, { page: "/api/ready" });
    return answer(503, { ready: false, database: false });
  }
}
