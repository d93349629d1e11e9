import { guardedRoute } from "@/lib/server/guarded-route";
import { seeOther } from "@/lib/server/see-other";
import { endSession } from "@/lib/server/session";

export const POST = guardedRoute(async () => {
  await endSession();
  return seeOther("/");
});
