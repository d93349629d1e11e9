import { ATLAS_PARAMETERS } from "@/lib/domain/open-data/parameters";
import { readAtlasAnswer } from "@/lib/server/open-data/atlas";
import { MEDIA } from "@/lib/server/open-data/media";
import { openDataRoute } from "@/lib/server/open-data/route";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openDataRoute({
  media: MEDIA.json,
  parameters: ATLAS_PARAMETERS,
  answer: async (question) => ({
    body: JSON.stringify((await readAtlasAnswer(question)).answer),
  }),
});
