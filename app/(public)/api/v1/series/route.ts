import { ATLAS_PARAMETERS } from "@/lib/domain/open-data/parameters";
import { seriesAnswer } from "@/lib/domain/open-data/series-answer";
import { atlasSeries } from "@/lib/server/atlas/series";
import { MEDIA } from "@/lib/server/open-data/media";
import { openDataRoute } from "@/lib/server/open-data/route";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openDataRoute({
  media: MEDIA.json,
  parameters: ATLAS_PARAMETERS,
  answer: async ({ asked, register, about }) => ({
    body: JSON.stringify(
      seriesAnswer(await atlasSeries(register, asked), {
        ...about,
        region: asked.region?.code ?? null,
        department: asked.department?.code ?? null,
      }),
    ),
  }),
});
