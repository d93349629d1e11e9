import { z } from "zod";

import { withdrawContours } from "@/db/contours/commands";
import { readAccount } from "@/db/people/queries";
import { one } from "@/lib/domain/shared/form";
import { administers } from "@/lib/server/account";
import { formRoute } from "@/lib/server/form-route";

import { CONTOURS_PAGE } from "../report";

/** Maps go back to what drew them before; sent twice, nothing more happens. */
export const POST = formRoute({
  page: () => CONTOURS_PAGE,
  run: async ({ actor, fields }) => {
    const id = z.uuid().safeParse(one(fields, "contours"));
    if (!administers(await readAccount(actor)) || !id.success) return { status: "notFound" };
    await withdrawContours(actor, id.data);
    return { status: "done", to: `${CONTOURS_PAGE}?retire` };
  },
});
