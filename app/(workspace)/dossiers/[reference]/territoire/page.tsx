import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { DrawnMap } from "@/app/drawn-map";
import { DossierHeading } from "@/components/dossier/dossier-heading";
import { DossierTabs } from "@/components/dossier/dossier-tabs";
import { dossierHref, isObserved } from "@/components/dossier/dossier-view";
import { TerritoryInForce } from "@/components/dossier/territory-in-force";
import { IgnoredQuery } from "@/components/lists/ignored-query";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Columns } from "@/components/shell/columns";
import { Main } from "@/components/shell/main";
import { FrozenTable } from "@/components/territory/frozen-table";
import { TerritoryDay } from "@/components/territory/territory-day";
import { TerritoryTotals } from "@/components/territory/territory-totals";
import { VersionChoice } from "@/components/territory/version-choice";
import { VersionList } from "@/components/territory/version-list";
import { EmptyList } from "@/components/ui/empty-list";
import { Panel } from "@/components/ui/panel";
import { readDossier } from "@/db/dossiers/queries";
import { readTerritoriesAround } from "@/db/territory/around";
import type { SearchParams } from "@/lib/domain/lists/query";
import { askTerritory } from "@/lib/domain/map/ask-territory";
import { formatDay } from "@/lib/domain/shared/dates";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";
import { requireActor } from "@/lib/server/session";

import { describeTerritory } from "../_territory/describe-territory";
import { AmendmentNote } from "./_change/amendment-note";
import { ChangesPanel } from "./_change/changes-panel";
import { readAskedDay } from "./asked-day";
import { loadTerritory } from "./load-territory";
import { NoTerritory } from "./no-territory";

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: `Territoire, dossier ${(await params).reference}` };
}

const departmentsOf = (communes: readonly { departmentCode: string }[]) => [
  ...new Set(communes.map(({ departmentCode }) => departmentCode)),
];

function titleOf(isInForce: boolean, on: PlainDate | undefined): string {
  if (on) return `Territoire en vigueur le ${formatDay(on)}`;
  return isInForce ? "Territoire en vigueur" : "Dernier territoire transmis";
}

export default async function TerritoryPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const dossier = await readDossier(actor, (await params).reference);
  if (!dossier) notFound();
  const base = `${dossierHref(dossier)}/territoire`;
  const today = dayIn(dossier.timeZone, dossier.now);
  const { on, ignored } = readAskedDay(await searchParams, today);
  const found = await loadTerritory(actor, dossier, { on, today });
  const { versions, changes, inForceKey, shown, fact, communes } = found;
  const [totals, around] = await Promise.all([
    describeTerritory(communes),
    readTerritoriesAround(dossier.reference, departmentsOf(communes)),
  ]);
  return (
    <Main>
      <Breadcrumb
        above={[
          { href: "/dossiers", label: "Dossiers" },
          { href: dossierHref(dossier), label: dossier.name },
        ]}
        current="Territoire"
      />
      <DossierHeading dossier={dossier} />
      <div className="mt-4 mb-6">
        <DossierTabs dossier={dossier} current="territory" />
      </div>
      <div className="stack-s mb-6">
        <IgnoredQuery sentences={ignored} />
        {!isObserved(dossier) && <TerritoryDay base={base} on={on} today={today} />}
      </div>
      {shown ? (
        <Columns
          asideLabel="Totaux et versions"
          main={
            <>
              <AmendmentNote reference={dossier.reference} changes={changes} />
              <Panel id="territoire" title={titleOf(fact !== undefined, on)}>
                <div className="stack-s">
                  <TerritoryInForce dossier={dossier} version={shown} fact={fact} />
                  <DrawnMap
                    asked={askTerritory(communes, around)}
                    title={`Carte du territoire, ${dossier.name}`}
                    describedBy="communes"
                    words={{ neighbour: "Autres CPTS" }}
                  >
                    <FrozenTable
                      caption="Communes du territoire"
                      communes={communes}
                      population={shown.population}
                    />
                  </DrawnMap>
                </div>
              </Panel>
              <ChangesPanel actor={actor} dossier={dossier} changes={changes} />
            </>
          }
          aside={
            <>
              <section className="card" aria-labelledby="total">
                <TerritoryTotals {...totals} />
              </section>
              <Panel id="versions" title="Versions">
                <VersionList
                  base={base}
                  versions={versions}
                  inForceKey={inForceKey}
                  timeZone={dossier.timeZone}
                />
              </Panel>
              {versions.length > 2 && (
                <Panel id="comparer" title="Comparer deux versions">
                  <VersionChoice base={base} versions={versions} timeZone={dossier.timeZone} />
                </Panel>
              )}
            </>
          }
        />
      ) : on ? (
        <EmptyList title={`Aucun territoire n’était en vigueur le ${formatDay(on)}`}>
          <p className="muted">
            Un territoire compte à partir de la lettre d’intention validée, ou du projet de santé
            validé.
          </p>
        </EmptyList>
      ) : (
        <NoTerritory dossier={dossier} />
      )}
    </Main>
  );
}
