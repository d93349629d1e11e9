import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { DrawnMap } from "@/app/drawn-map";
import { DossierHeading } from "@/components/dossier/dossier-heading";
import { DossierTabs } from "@/components/dossier/dossier-tabs";
import { dossierHref } from "@/components/dossier/dossier-view";
import { TerritoryInForce } from "@/components/dossier/territory-in-force";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Columns } from "@/components/shell/columns";
import { Main } from "@/components/shell/main";
import { FrozenTable } from "@/components/territory/frozen-table";
import { TerritoryTotals } from "@/components/territory/territory-totals";
import { VersionChoice } from "@/components/territory/version-choice";
import { VersionList } from "@/components/territory/version-list";
import { Panel } from "@/components/ui/panel";
import { readDossier } from "@/db/dossiers/queries";
import { readTerritoriesAround } from "@/db/territory/around";
import { readChanges } from "@/db/territory-changes/queries";
import { askTerritory } from "@/lib/domain/map/ask-territory";
import { requireActor } from "@/lib/server/session";

import { describeTerritory } from "../_territory/describe-territory";
import { AmendmentNote } from "./_change/amendment-note";
import { ChangesPanel } from "./_change/changes-panel";
import { loadTerritory } from "./load-territory";
import { NoTerritory } from "./no-territory";

type Props = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Territoire, dossier ${(await params).reference}` };
}

const departmentsOf = (communes: readonly { departmentCode: string }[]) => [
  ...new Set(communes.map(({ departmentCode }) => departmentCode)),
];

export default async function TerritoryPage({ params }: Props) {
  const actor = await requireActor();
  const dossier = await readDossier(actor, (await params).reference);
  if (!dossier) notFound();
  const base = `${dossierHref(dossier)}/territoire`;
  const { versions, inForceKey, shown, communes } = await loadTerritory(actor, dossier);
  const [totals, changes, around] = await Promise.all([
    describeTerritory(communes),
    readChanges(actor, dossier.id),
    readTerritoriesAround(dossier.reference, departmentsOf(communes)),
  ]);
  const change = changes.find(
    ({ number }) => shown && "number" in shown.source && shown.source.number === number,
  );
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
      {shown ? (
        <Columns
          asideLabel="Totaux et versions"
          main={
            <>
              <AmendmentNote reference={dossier.reference} changes={changes} />
              <Panel
                id="territoire"
                title={inForceKey ? "Territoire en vigueur" : "Dernier territoire transmis"}
              >
                <div className="stack-s">
                  <TerritoryInForce
                    dossier={dossier}
                    version={shown}
                    isInForce={shown.key === inForceKey}
                    effectiveOn={change?.effectiveOn}
                  />
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
      ) : (
        <NoTerritory dossier={dossier} />
      )}
    </Main>
  );
}
