import { withOwner } from "../instance/owner";
import { seedDemonstration } from "../seed/demonstration/seed";
import { loadReference } from "../seed/reference";
import { openTestDatabase } from "./database";

type Route = {
  GET: (
    request: Request,
    context: { params: Promise<Record<string, string>> },
  ) => Promise<Response>;
};

/** The demonstration, played in a base of the test file's own, behind what a server is started with. */
export function openDemonstration() {
  return openTestDatabase(async ({ ownerUrl }) => {
    process.env["AUTH_SECRET"] = "x".repeat(32);
    process.env["JALONS_DEMO"] = "1";
    await withOwner(ownerUrl, async ({ client }) => {
      await loadReference(client);
      await client.query("update instance set demonstration = true");
      await seedDemonstration(client);
    });
  });
}

/** Asks a route as a request does; `of` holds the variable parts of its address. */
export const ask = (
  { GET }: Route,
  query = "",
  { of = {}, ...init }: RequestInit & { of?: Record<string, string> } = {},
): Promise<Response> =>
  GET(new Request(`http://localhost/api/v1/it${query}`, init), { params: Promise.resolve(of) });

/** The rows of a file, each by the names of its columns. */
export function rowsOf(csv: string): Record<string, string>[] {
  const [head = "", ...lines] = csv.replace(/^\ufeff/, "").split("\r\n");
  const names = head.split(";");
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const cells = line.match(/("(?:[^"]|"")*"|[^;]*)(?:;|$)/g) ?? [];
      return Object.fromEntries(
        names.map((name, index) => [name, (cells[index] ?? "").replace(/;$/, "")]),
      );
    });
}
