import { exportDossiers } from "@/db/dossiers/list";
import { readDossierFilters } from "@/lib/domain/lists/dossier-filters";
import { paramsOf } from "@/lib/domain/lists/query";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { followsDossiers } from "@/lib/server/account";
import { env } from "@/lib/server/env";
import { guardedRoute } from "@/lib/server/guarded-route";
import { logUnexpected } from "@/lib/server/log";
import { requireAccount } from "@/lib/server/session";

import { withoutProcedure } from "../dossiers/without-procedure";
import { csvBeginning, csvLines } from "./csv";

/** Exactly the set that the same address lists, line by line. */
export const GET = guardedRoute(async (request) => {
  const account = await requireAccount();
  const procedure = followsDossiers(account);
  const read = readDossierFilters(paramsOf(new URL(request.url).searchParams));
  const { filters } = procedure ? read : withoutProcedure(read);
  const batches = exportDossiers(account, filters);
  const utf8 = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (stream) =>
      stream.enqueue(utf8.encode(csvBeginning({ procedure, demonstration: env().demonstration }))),
    async pull(stream) {
      try {
        const batch = await batches.next();
        if (batch.done) stream.close();
        else stream.enqueue(utf8.encode(csvLines(batch.value, procedure)));
      } catch (error) {
        logUnexpected(error, { page: "/dossiers.csv" });
        stream.error(error);
      }
    },
    cancel: () => batches.return(undefined).then(() => undefined),
  });
  const name = `dossiers-${dayIn("Europe/Paris", new Date())}.csv`;
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
});
