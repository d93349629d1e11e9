import { readFrozenFile } from "@/db/snapshots/queries";
import { notFound } from "@/lib/domain/open-data/problem";
import { frozenFrom } from "@/lib/domain/open-data/snapshot/months";
import { MEDIA } from "@/lib/server/open-data/media";
import { ProblemFound } from "@/lib/server/open-data/methods";
import { openDataRoute } from "@/lib/server/open-data/route";

const FILE = /^(20\d{2}-(?:0[1-9]|1[0-2]))\.ndjson\.gz$/;

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openDataRoute({
  media: MEDIA.gzip,
  parameters: [],
  async answer({ of: { file = "" } }) {
    const [, month] = FILE.exec(file) ?? [];
    const body = month === undefined ? undefined : await readFrozenFile(frozenFrom(month));
    if (!body)
      throw new ProblemFound(
        notFound("Ce mois n’est pas figé. Ceux qui le sont\u00a0: /api/v1/snapshots."),
      );
    return { body: new Uint8Array(body), fileName: `jalons-${file}` };
  },
});
