import { DAY_PARAMETERS } from "@/lib/domain/open-data/parameters";
import { MEDIA } from "@/lib/server/open-data/media";
import { openDataRoute } from "@/lib/server/open-data/route";
import { readSheetAnswer } from "@/lib/server/open-data/sheet";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openDataRoute({
  media: MEDIA.json,
  parameters: DAY_PARAMETERS,
  async answer(question) {
    const sheet = await readSheetAnswer(question);
    return {
      body: JSON.stringify(sheet),
      links: [`<${sheet.page}>; rel="alternate"; type="text/html"`],
    };
  },
});
