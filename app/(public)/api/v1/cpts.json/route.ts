import { CPTS_PARAMETERS } from "@/lib/domain/open-data/parameters";
import { jsonList, selectCpts, summariesOf } from "@/lib/server/open-data/cpts";
import { MEDIA } from "@/lib/server/open-data/media";
import { openDataRoute } from "@/lib/server/open-data/route";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openDataRoute({
  media: MEDIA.json,
  parameters: CPTS_PARAMETERS,
  async answer(question) {
    const lines = await selectCpts(question);
    return {
      body: jsonList({ ...question.about, total: lines.length }, summariesOf(lines, question)),
      fileName: `cpts-${question.about.asOf}.json`,
    };
  },
});
