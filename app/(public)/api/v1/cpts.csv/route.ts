import { CPTS_COLUMNS, cptsRows } from "@/lib/domain/open-data/cpts-csv";
import { CPTS_PARAMETERS } from "@/lib/domain/open-data/parameters";
import { selectCpts, summariesOf } from "@/lib/server/open-data/cpts";
import { csvFile } from "@/lib/server/open-data/csv-file";
import { MEDIA } from "@/lib/server/open-data/media";
import { openDataRoute } from "@/lib/server/open-data/route";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openDataRoute({
  media: MEDIA.csv,
  parameters: CPTS_PARAMETERS,
  async answer(question) {
    const lines = await selectCpts(question);
    return {
      body: csvFile(CPTS_COLUMNS, cptsRows(summariesOf(lines, question), question.about)),
      fileName: `cpts-${question.about.asOf}.csv`,
    };
  },
});
