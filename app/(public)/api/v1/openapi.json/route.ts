import { openApiDocument } from "@/lib/domain/open-data/openapi";
import { MEDIA } from "@/lib/server/open-data/media";
import { openDataRoute } from "@/lib/server/open-data/route";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openDataRoute({
  media: MEDIA.json,
  parameters: [],
  answer: () => ({ body: JSON.stringify(openApiDocument()) }),
});
