import { openDataHref } from "@/lib/domain/open-data/asked";
import { PAGE_PARAMETERS } from "@/lib/domain/open-data/parameters";
import { readCptsPage } from "@/lib/server/open-data/cpts";
import { MEDIA } from "@/lib/server/open-data/media";
import { openDataRoute } from "@/lib/server/open-data/route";

const PATH = "/api/v1/cpts";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openDataRoute({
  media: MEDIA.json,
  parameters: PAGE_PARAMETERS,
  async answer(question) {
    const page = await readCptsPage(question, (number) =>
      openDataHref(PATH, question.params, { page: number === 1 ? undefined : String(number) }),
    );
    const { first, previous, next, last } = page.links;
    const relations = { first, prev: previous, next, last };
    return {
      body: JSON.stringify(page),
      links: Object.entries(relations).flatMap(([relation, href]) =>
        href === null ? [] : [`<${href}>; rel="${relation}"`],
      ),
    };
  },
});
