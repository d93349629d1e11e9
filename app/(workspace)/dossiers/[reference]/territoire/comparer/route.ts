import { guardedRoute } from "@/lib/server/guarded-route";
import { seeOther } from "@/lib/server/see-other";

type Context = { params: Promise<{ reference: string }> };

/** The two versions chosen in the form, as the address of their comparison. */
export const GET = guardedRoute(async (request: Request, { params }: Context) => {
  const { reference } = await params;
  const { searchParams } = new URL(request.url);
  const key = (name: string) => encodeURIComponent(searchParams.get(name) ?? "");
  const base = `/dossiers/${encodeURIComponent(reference)}/territoire`;
  const [before, after] = [key("de"), key("a")];
  // The same version twice, or none: there is nothing to compare, the tab offers others.
  if (before === "" || after === "" || before === after) return seeOther(base);
  return seeOther(`${base}/comparer/${before}/${after}`);
});
