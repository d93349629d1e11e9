import { snapshotsAnswer } from "@/lib/domain/open-data/snapshots-answer";
import { MEDIA } from "@/lib/server/open-data/media";
import { openDataRoute } from "@/lib/server/open-data/route";
import { readFrozenMonths } from "@/lib/server/open-data/snapshots";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openDataRoute({
  media: MEDIA.json,
  parameters: [],
  answer: async ({ about }) => ({
    body: JSON.stringify(snapshotsAnswer(await readFrozenMonths(), about.demonstration)),
  }),
});
