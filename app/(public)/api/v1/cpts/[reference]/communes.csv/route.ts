import { COMMUNE_COLUMNS } from "@/lib/domain/open-data/communes-csv";
import { DAY_PARAMETERS } from "@/lib/domain/open-data/parameters";
import { csvFile } from "@/lib/server/open-data/csv-file";
import { MEDIA } from "@/lib/server/open-data/media";
import { openDataRoute } from "@/lib/server/open-data/route";
import { readSheetAnswer } from "@/lib/server/open-data/sheet";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openDataRoute({
  media: MEDIA.csv,
  parameters: DAY_PARAMETERS,
  async answer(question) {
    const { territory, id } = await readSheetAnswer(question);
    const rows = (territory?.communes ?? []).map((commune) => ({
      ...commune,
      reference: id,
      about: question.about,
    }));
    return {
      body: csvFile(COMMUNE_COLUMNS, rows),
      fileName: `communes-${id}-${question.about.asOf}.csv`,
    };
  },
});
