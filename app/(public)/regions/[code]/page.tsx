import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";

import { DrawnMap } from "@/app/drawn-map";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Columns } from "@/components/shell/columns";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { RegionTable } from "@/components/territory/region-table";
import { StageSummary } from "@/components/territory/stage-summary";
import { EmptyList } from "@/components/ui/empty-list";
import { Panel } from "@/components/ui/panel";
import { readRegion } from "@/db/regions/public-territories";
import { readCensus } from "@/db/territory/census";
import { askRegion, sharedCodes } from "@/lib/domain/map/ask-region";
import { formatDay } from "@/lib/domain/shared/dates";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { countOf } from "@/lib/domain/shared/typography";
import { coverOf, populationBy } from "@/lib/domain/territory/counting";

type Props = { params: Promise<{ code: string }> };

const load = cache(async (code: string) => {
  const found = await readRegion(code);
  if (!found) notFound();
  return found;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { region } = await load((await params).code);
  return { title: `Les CPTS de la région ${region.name}` };
}

export default async function RegionPage({ params }: Props) {
  const [{ region, territories, now }, census] = await Promise.all([
    load((await params).code),
    readCensus(),
  ]);
  const lines = territories.map(({ members, ...territory }) => {
    const places = populationBy(coverOf(census, members), ({ regionCode }) => regionCode);
    return { ...territory, here: places.size > 1 ? (places.get(region.code) ?? 0) : undefined };
  });
  return (
    <Main>
      <Breadcrumb above={[{ href: "/", label: "Atlas" }]} current={region.name} />
      <PageHeader
        title={region.name}
        lede={`${countOf(territories.length, "communauté professionnelle territoriale de santé", "communautés professionnelles territoriales de santé")} (CPTS), au ${formatDay(dayIn("Europe/Paris", now))}.`}
      />
      <div className="stack mt-6">
        {territories.length === 0 ? (
          <EmptyList title="Aucune CPTS dans cette région">
            <p className="muted">
              Une CPTS apparaît ici dès que sa lettre d’intention ou son projet de santé est validé.
            </p>
          </EmptyList>
        ) : (
          <>
            <Columns
              asideLabel="Étapes"
              main={
                <Panel id="carte" title="Carte des territoires">
                  <DrawnMap
                    asked={askRegion(region.code, territories, sharedCodes(census, territories))}
                    title={`Carte des CPTS, ${region.name}`}
                    describedBy="liste"
                    words={{ shared: "Communes de plusieurs CPTS" }}
                  />
                </Panel>
              }
              aside={
                <Panel id="etapes" title="Étape atteinte">
                  <StageSummary stages={territories.map(({ stage }) => stage)} />
                </Panel>
              }
            />
            <Panel id="liste" title="Liste des CPTS">
              <RegionTable lines={lines} />
            </Panel>
          </>
        )}
      </div>
    </Main>
  );
}
