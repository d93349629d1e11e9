import Link from "next/link";

import { StageBadge } from "@/components/lifecycle/stage-badge";
import { IgnoredQuery } from "@/components/lists/ignored-query";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyList } from "@/components/ui/empty-list";
import { Pagination } from "@/components/ui/pagination";
import { Panel } from "@/components/ui/panel";
import { type Column, Table } from "@/components/ui/table";
import { PAGE_SIZE } from "@/db/dossiers/list";
import { listPublicly, type PublicLine, type PublicList } from "@/db/dossiers/list-public";
import { listRegions } from "@/db/regions/public-territories";
import {
  PUBLIC_STAGE_WORDS,
  type PublicListAsked,
  publicListHref,
  readPublicList,
} from "@/lib/domain/lists/public-list";
import { formatDay, formatDayAt } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { formatNumber } from "@/lib/domain/shared/typography";

import { NameSearch } from "./name-search";
import { RegionIndex } from "./region-index";
import { StageCounts } from "./stage-counts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HomePage({ searchParams }: Props) {
  const asked = readPublicList(await searchParams);
  const [list, regions] = await Promise.all([listPublicly(asked), listRegions()]);
  const today = formatDay(dayIn("Europe/Paris", list.now));
  const beyond =
    asked.page > list.pages ? [`La page ${asked.page} n’existe pas : voici la dernière.`] : [];
  return (
    <Main>
      <PageHeader
        title="Les CPTS, étape par étape"
        lede={
          <>
            Une communauté professionnelle territoriale de santé (CPTS) avance de la lettre
            d’intention validée à l’exercice. Chaque étape vient d’un acte daté, enregistré par
            l’agence régionale de santé (ARS) ou l’assurance maladie.
          </>
        }
      />
      <div className="stack mt-6">
        <StageCounts counts={list.counts} today={today} />
        <IgnoredQuery sentences={[...asked.ignored, ...beyond]} />
        <Panel
          id="liste"
          title={asked.stage ? `CPTS : ${PUBLIC_STAGE_WORDS[asked.stage]}` : "Liste des CPTS"}
          aside={
            (asked.stage || asked.text) && (
              <Link href="/" prefetch={false}>
                Voir toutes les CPTS
              </Link>
            )
          }
        >
          <NameSearch {...asked} />
          {list.total === 0 ? (
            <EmptyList
              title={asked.text ? "Aucune CPTS ne porte ce nom" : "Aucune CPTS à cette étape"}
            >
              <p className="muted">
                Une CPTS apparaît ici dès que sa lettre d’intention ou son projet de santé est
                validé.
              </p>
            </EmptyList>
          ) : (
            <CptsList list={list} asked={asked} />
          )}
        </Panel>
        <RegionIndex regions={regions} />
      </div>
    </Main>
  );
}

const COLUMNS: [Column<PublicLine>, ...Column<PublicLine>[]] = [
  {
    heading: "CPTS",
    cell: ({ name, formerName }) => (
      <>
        {name}
        {formerName && <span className="hint block">anciennement {formerName}</span>}
      </>
    ),
  },
  { heading: "Département", cell: ({ department }) => department },
  {
    heading: "Étape atteinte",
    cell: ({ stage }) => (stage ? <StageBadge stage={stage} /> : <StageBadge stage="over" />),
  },
  {
    heading: "Depuis",
    cell: ({ stage, reachedOn, precision }) => (stage ? formatDayAt(reachedOn, precision) : "–"),
  },
  {
    heading: "Communes",
    numeric: true,
    cell: ({ communeCount }) =>
      communeCount === null ? "non renseigné" : formatNumber(communeCount),
  },
  {
    heading: "Habitants",
    numeric: true,
    cell: ({ population }) => (population === null ? "non renseigné" : formatNumber(population)),
  },
];

function CptsList({ list, asked }: { list: PublicList; asked: PublicListAsked }) {
  const first = (list.page - 1) * PAGE_SIZE;
  return (
    <>
      <Table
        caption="CPTS par ordre alphabétique, avec leur étape"
        captionHidden
        columns={COLUMNS}
        rows={list.lines}
        keyOf={({ reference }) => reference}
      />
      <div className="mt-4">
        <Pagination
          what="CPTS"
          first={first + 1}
          last={first + list.lines.length}
          total={list.total}
          previousHref={
            list.page > 1 ? publicListHref({ ...asked, page: list.page - 1 }) : undefined
          }
          nextHref={
            list.page < list.pages ? publicListHref({ ...asked, page: list.page + 1 }) : undefined
          }
        />
      </div>
    </>
  );
}
