import type { Metadata } from "next";
import Link from "next/link";

import { AsOfNote } from "@/components/atlas/as-of-note";
import { AskedProblems, PROBLEMS_TITLE } from "@/components/atlas/asked-problems";
import { RegisterNote } from "@/components/atlas/register-note";
import { IgnoredQuery } from "@/components/lists/ignored-query";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { FilterChips } from "@/components/ui/filter-chips";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { readAtlasAsked } from "@/lib/domain/atlas/asked";
import { readListAsked } from "@/lib/domain/atlas/list-asked";
import { listChips, listHref } from "@/lib/domain/atlas/list-chips";
import { STAGE_ASKED_WORDS } from "@/lib/domain/atlas/selection";
import { listed } from "@/lib/domain/atlas/sentences";
import { shownPlace } from "@/lib/domain/atlas/shown-place";
import { asOfWords } from "@/lib/domain/atlas/words";
import type { SearchParams } from "@/lib/domain/lists/query";
import { formatNumber, inSentence, plural } from "@/lib/domain/shared/typography";
import { atlasDay, openAtlas } from "@/lib/server/atlas/day";
import { selectAsked } from "@/lib/server/atlas/selection";

import { CptsList, PAGE_SIZE } from "./cpts-list";
import { ListForm } from "./list-form";

type Props = { searchParams: Promise<SearchParams> };

async function readAsked(searchParams: Props["searchParams"]) {
  const [query, atlas] = await Promise.all([searchParams, openAtlas()]);
  const { asked, problems } = readAtlasAsked(query, atlas);
  const list = readListAsked(query);
  return { ...atlas, query, asked, list, problems: [...problems, ...list.problems] };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { problems } = await readAsked(searchParams);
  return { title: problems.length > 0 ? PROBLEMS_TITLE : "Les CPTS" };
}

export default async function CptsListPage({ searchParams }: Props) {
  const { register, places, today, query, asked, list, problems } = await readAsked(searchParams);
  const form = <ListForm query={query} places={places} today={today} problems={problems} />;
  if (problems.length > 0)
    return (
      <Main>
        <AskedProblems problems={problems}>{form}</AskedProblems>
      </Main>
    );

  const day = await atlasDay(register, asked);
  const place = shownPlace(day, asked);
  const selection = await selectAsked(day, asked, list.asked);
  const { stage } = list.asked;
  const total = (stage === "left" ? selection.left : selection.lines).length;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(list.asked.page, pages);
  const beyond = list.asked.page > pages ? ["Cette page n’existe pas : voici la dernière."] : [];
  const here = { asked, list: { ...list.asked, page }, today };
  const files = { asked, list: { ...list.asked, page: 1 }, today };
  return (
    <Main>
      <PageHeader
        title="Les CPTS"
        lede="Les communautés professionnelles territoriales de santé (CPTS) réunissent les soignants d’un même territoire."
      />
      <div className="stack mt-4">
        <AsOfNote asked={asked} />
        <div className="card">{form}</div>
        <IgnoredQuery sentences={[...list.ignored, ...beyond]} />
        <RegisterNote regions={place.regions} />
        <Panel
          id="liste"
          title={`${listed(total, place.register)} ${asOfWords(asked)}`}
          aside={
            <span className="row">
              <a href={listHref(files, { path: "/api/v1/cpts.csv" })} download>
                <Icon name="download" /> CSV
              </a>
              <a href={listHref(files, { path: "/api/v1/cpts.geojson" })} download>
                <Icon name="download" /> GeoJSON
              </a>
              <Link href={listHref(files, { permanent: true })} prefetch={false}>
                Lien permanent
              </Link>
            </span>
          }
        >
          <div className="chips mb-3">
            <FilterChips chips={listChips(here)} clearHref="/cpts" />
          </div>
          <CptsList
            selection={selection}
            day={day}
            here={here}
            clock={register}
            places={places}
            pages={pages}
          />
          {stage !== "left" && selection.left.length > 0 && (
            <p className="hint mt-4">
              {formatNumber(selection.left.length)} CPTS{" "}
              {plural(selection.left.length, "n’est plus suivie", "ne sont plus suivies")}{" "}
              {asOfWords(asked)} : aucun chiffre ne {plural(selection.left.length, "la", "les")}{" "}
              compte.{" "}
              <Link
                href={listHref({ ...files, list: { ...list.asked, page: 1, stage: "left" } })}
                prefetch={false}
              >
                Voir : {inSentence(STAGE_ASKED_WORDS.left)}
              </Link>
            </p>
          )}
        </Panel>
      </div>
    </Main>
  );
}
