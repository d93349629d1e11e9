import { one } from "@/lib/domain/shared/form";
import { returnTo } from "@/lib/domain/shared/return-to";
import { enterDemonstration } from "@/lib/server/auth";
import { guardedRoute } from "@/lib/server/guarded-route";
import { readMultipart } from "@/lib/server/multipart";
import { seeOther } from "@/lib/server/see-other";

export const POST = guardedRoute(async (request) => {
  const form = await readMultipart(request);
  if (!form.ok) return seeOther("/connexion");
  const login = one(form.value.fields, "compte") ?? "";
  const back = returnTo(one(form.value.fields, "retour"));
  if (await enterDemonstration(login)) return seeOther(back ?? "/a-traiter");
  const query = new URLSearchParams({ probleme: "compte", ...(back && { retour: back }) });
  return seeOther(`/connexion?${query}`);
});
