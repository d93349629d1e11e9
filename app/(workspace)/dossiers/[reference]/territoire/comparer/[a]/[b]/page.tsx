import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { dossierHref } from "@/components/dossier/dossier-view";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { TerritoryComparison } from "@/components/territory/territory-comparison";
import { Panel } from "@/components/ui/panel";
import { readDossier } from "@/db/dossiers/queries";
import { readTerritoryVersions, readVersionCommunes } from "@/db/territory/versions";
import { formatInstant } from "@/lib/domain/shared/dates";
import { capitalised } from "@/lib/domain/shared/typography";
import { compareTerritories } from "@/lib/domain/territory/compare";
import {
  shortVersionWords,
  type TerritoryVersion,
  versionWords,
} from "@/lib/domain/territory/version";
import { requireActor } from "@/lib/server/session";

import { ComparisonMap } from "../../../comparison-map";

type Params = { reference: string; a: string; b: string };
type Props = { params: Promise<Params> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Comparer deux territoires, dossier ${(await params).reference}` };
}

/** The two versions of the address, the older first; undefined when one is not there. */
async function loadComparison({ reference, a, b }: Params) {
  const actor = await requireActor();
  const dossier = await readDossier(actor, reference);
  if (!dossier || a === b) return undefined;
  const [after, before] = (await readTerritoryVersions(actor, dossier)).filter(
    ({ key }) => key === a || key === b,
  );
  if (!before || !after) return undefined;
  const [was, is] = await Promise.all([
    readVersionCommunes(actor, dossier.id, before.source),
    readVersionCommunes(actor, dossier.id, after.source),
  ]);
  return { dossier, before, after, was, is };
}

export default async function ComparisonPage({ params }: Props) {
  const found = await loadComparison(await params);
  if (!found) notFound();
  const { dossier, before, after, was, is } = found;
  const said = (version: TerritoryVersion) =>
    [
      versionWords(version),
      version.madeAt && `(${formatInstant(version.madeAt, dossier.timeZone)})`,
    ]
      .filter(Boolean)
      .join(" ");
  return (
    <Main>
      <Breadcrumb
        above={[
          { href: dossierHref(dossier), label: dossier.name },
          { href: `${dossierHref(dossier)}/territoire`, label: "Territoire" },
        ]}
        current={`${capitalised(shortVersionWords(before))} et ${shortVersionWords(after)}`}
      />
      <PageHeader
        title="Ce qui a changé dans le territoire"
        lede={`${said(before)}, puis ${said(after)}.`}
      />
      <div className="cols c-6-6 mt-6">
        <Panel id="carte" title="Sur la carte">
          <ComparisonMap before={was} after={is} name={dossier.name} describedBy="changements" />
        </Panel>
        <Panel id="changements" title="Communes et habitants">
          <TerritoryComparison change={compareTerritories(was, is)} />
        </Panel>
      </div>
    </Main>
  );
}
