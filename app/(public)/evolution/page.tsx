import type { Metadata } from "next";

import { AsOfNote } from "@/components/atlas/as-of-note";
import { AskedForm } from "@/components/atlas/asked-form";
import { AskedProblems, PROBLEMS_TITLE } from "@/components/atlas/asked-problems";
import { RegisterNote } from "@/components/atlas/register-note";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { type AtlasAsked, askedHref, readAtlasAsked } from "@/lib/domain/atlas/asked";
import { stepDurations } from "@/lib/domain/atlas/durations";
import { flowsBetween } from "@/lib/domain/atlas/flows";
import type { Situation } from "@/lib/domain/atlas/situation";
import { targetsFor } from "@/lib/domain/atlas/targets";
import { typedAsked } from "@/lib/domain/atlas/typed";
import type { SearchParams } from "@/lib/domain/lists/query";
import { addMonths } from "@/lib/domain/shared/plain-date";
import { atlasDay, openAtlas } from "@/lib/server/atlas/day";
import { atlasSeries } from "@/lib/server/atlas/series";

import { CoveragePanel, StagesPanel } from "./curves";
import { DurationPanel } from "./duration-panel";
import { FlowPanel } from "./flow-panel";
import { TargetPanel } from "./target-panel";

type Props = { searchParams: Promise<SearchParams> };

async function read(params: SearchParams) {
  const { register, places, today } = await openAtlas();
  return { register, places, today, ...readAtlasAsked(params, { today, places }) };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asked, problems } = await read(await searchParams);
  return { title: problems.length > 0 ? PROBLEMS_TITLE : `Évolution des CPTS, ${placeOf(asked)}` };
}

const placeOf = ({ department, region }: AtlasAsked): string =>
  department?.name ?? region?.name ?? "France";

/** The CPTS led from the place asked. */
function within<Part extends Situation>(day: Part, { region, department }: AtlasAsked): Situation {
  const here = ({ cpts }: { cpts: { regionCode: string; departmentCode: string } }) =>
    (!region || cpts.regionCode === region.code) &&
    (!department || cpts.departmentCode === department.code);
  return { asOf: day.asOf, lines: day.lines.filter(here), left: day.left.filter(here) };
}

export default async function EvolutionPage({ searchParams }: Props) {
  const params = await searchParams;
  const { register, places, today, asked, problems } = await read(params);
  const form = (
    <AskedForm
      action="/evolution"
      label="Choisir la date et la région"
      typed={typedAsked(params)}
      today={today}
      regions={places.regions}
      problems={problems}
    />
  );
  if (problems.length > 0)
    return (
      <Main>
        <AskedProblems problems={problems}>{form}</AskedProblems>
      </Main>
    );
  const yearBefore = addMonths(asked.on, -12);
  const [points, day, before] = await Promise.all([
    atlasSeries(register, asked),
    atlasDay(register, asked),
    atlasDay(register, { ...asked, on: yearBefore }),
  ]);
  const now = within(day, asked);
  const region = asked.department?.regionCode ?? asked.region?.code;
  const csv = askedHref("/api/v1/series.csv", asked, { today });
  return (
    <Main>
      <Breadcrumb
        above={[{ href: askedHref("/", asked, { today }), label: "Atlas" }]}
        current="Évolution"
      />
      <PageHeader
        title={`Évolution des CPTS, ${placeOf(asked)}`}
        lede="Combien à chaque étape, mois après mois, face à ce qui avait été annoncé."
      />
      <div className="stack mt-6">
        <section className="card" aria-label="Date et région">
          {form}
        </section>
        <AsOfNote asked={asked} />
        <RegisterNote
          regions={day.regions.filter(({ code }) => region === undefined || code === region)}
        />
        <StagesPanel points={points} targets={targetsFor(asked)} csv={csv} />
        <CoveragePanel points={points} targets={targetsFor(asked)} csv={csv} />
        <TargetPanel points={points} targets={targetsFor(asked)} />
        <DurationPanel durations={stepDurations(now.lines)} />
        <FlowPanel
          flows={flowsBetween(within(before, asked), now)}
          since={yearBefore}
          until={asked.on}
        />
      </div>
    </Main>
  );
}
