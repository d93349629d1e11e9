import { FEED_PATH } from "@/lib/domain/open-data/addresses";
import { atomFeed } from "@/lib/domain/open-data/atom";
import { placeNames } from "@/lib/domain/open-data/cpts-answer";
import { feedEntries } from "@/lib/domain/open-data/feed";
import { startOfPublicationDay } from "@/lib/domain/open-data/publication-day";
import { MEDIA } from "@/lib/server/open-data/media";
import { openDataRoute } from "@/lib/server/open-data/route";
import { readFrozenMonths } from "@/lib/server/open-data/snapshots";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openDataRoute({
  media: MEDIA.atom,
  parameters: [],
  answer: async ({ register, places, origin, about }) => ({
    body: atomFeed({
      origin,
      path: FEED_PATH,
      entries: feedEntries(register, await readFrozenMonths(), placeNames(places)),
      updated: startOfPublicationDay(register.changedAt),
      demonstration: about.demonstration,
    }),
  }),
});
