import { ATLAS_COLUMNS, atlasRows } from "@/lib/domain/open-data/atlas-csv";
import { ATLAS_PARAMETERS } from "@/lib/domain/open-data/parameters";
import { readAtlasAnswer } from "@/lib/server/open-data/atlas";
import { csvFile } from "@/lib/server/open-data/csv-file";
import { MEDIA } from "@/lib/server/open-data/media";
import { openDataRoute } from "@/lib/server/open-data/route";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openDataRoute({
  media: MEDIA.csv,
  parameters: ATLAS_PARAMETERS,
  async answer(question) {
    const { answer, register } = await readAtlasAnswer(question);
    return {
      body: csvFile(ATLAS_COLUMNS, atlasRows(answer, { register })),
      fileName: `atlas-${answer.asOf}.csv`,
    };
  },
});
