import { readContourVersion } from "@/db/contours/queries";
import { CPTS_PARAMETERS } from "@/lib/domain/open-data/parameters";
import { selectCpts } from "@/lib/server/open-data/cpts";
import { featureCollection } from "@/lib/server/open-data/geojson";
import { MEDIA } from "@/lib/server/open-data/media";
import { openDataRoute } from "@/lib/server/open-data/route";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openDataRoute({
  media: MEDIA.geojson,
  parameters: CPTS_PARAMETERS,
  dependsOn: readContourVersion,
  answer: async (question) => ({
    body: featureCollection(await selectCpts(question), question),
    fileName: `cpts-${question.about.asOf}.geojson`,
  }),
});
