import { ATLAS_PARAMETERS } from "@/lib/domain/open-data/parameters";
import { SERIES_COLUMNS, seriesRows } from "@/lib/domain/open-data/series-csv";
import { csvFile } from "@/lib/server/open-data/csv-file";
import { MEDIA } from "@/lib/server/open-data/media";
import { openDataRoute } from "@/lib/server/open-data/route";
import { readSeriesAnswer } from "@/lib/server/open-data/series";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openDataRoute({
  media: MEDIA.csv,
  parameters: ATLAS_PARAMETERS,
  async answer(question) {
    const series = await readSeriesAnswer(question);
    return {
      body: csvFile(SERIES_COLUMNS, seriesRows(series)),
      fileName: `series-${series.asOf}.csv`,
    };
  },
});
