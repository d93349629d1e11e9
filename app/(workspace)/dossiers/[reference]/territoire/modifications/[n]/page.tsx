import type { Metadata } from "next";
import Link from "next/link";

import { ActsPanel } from "@/components/lifecycle/acts-panel";
import { Timeline } from "@/components/lifecycle/timeline";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Columns } from "@/components/shell/columns";
import { Main } from "@/components/shell/main";
import { PageHeader } from "@/components/shell/page-header";
import { CommuneSummary } from "@/components/territory/commune-summary";
import { TerritoryComparison } from "@/components/territory/territory-comparison";
import { Acceptances } from "@/components/territory-change/acceptances";
import { changeActs } from "@/components/territory-change/acts";
import { changeEntries } from "@/components/territory-change/change-entries";
import { ChangeTags } from "@/components/territory-change/change-tags";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { compareTerritories } from "@/lib/domain/territory/compare";

import { ANSWER_PATHS } from "../../_change/answers";
import { Effects } from "../../_change/effects";
import { changeHref, territoryHref } from "../../_change/hrefs";
import { changeKey, type FoundChange, loadChange } from "../../_change/load-change";
import { changeTitle } from "../../_change/title";
import { ComparisonMap } from "../../comparison-map";
import { ProposalDetails } from "./proposal-details";

type Props = { params: Promise<{ reference: string; n: string }> };

const load = async ({ params }: Props) => {
  const { reference, n } = await params;
  return loadChange(reference, n);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { dossier, change } = await load(props);
  return { title: `${changeTitle(change)}, ${dossier.name}` };
}

export default async function ChangePage(props: Props) {
  const found = await load(props);
  const { dossier, change, history } = found;
  const { reference } = dossier;
  const base = changeHref(reference, change.number);
  const isObserver = history.length === 0;
  return (
    <Main>
      <Breadcrumb
        above={[
          { href: `/dossiers/${reference}`, label: dossier.name },
          { href: territoryHref(reference), label: "Territoire" },
        ]}
        current={`Modification ${change.number}`}
      />
      <PageHeader
        title={changeTitle(change)}
        line={<ChangeTags state={change.state} amendmentNeeded={change.amendmentNeeded} />}
      />
      {change.state === "proposed" && (
        <p className="mt-3 lg:hidden">
          <a href="#faire">Aller aux actes</a>
        </p>
      )}
      <div className="mt-6">
        {isObserver ? (
          <div className="stack">
            <ProposalDetails found={found} />
            <Proposed found={found} />
          </div>
        ) : (
          <Columns
            asideLabel="Accords et actes"
            main={
              <>
                <ProposalDetails found={found} />
                <Proposed found={found} />
                <Effects found={found} />
                <Panel id="historique" title="Historique de la modification">
                  <Timeline entries={changeEntries(base, history, dossier.timeZone)} />
                </Panel>
              </>
            }
            aside={<Aside found={found} />}
          />
        )}
      </div>
    </Main>
  );
}

/** The territory proposed beside the one that it starts from. */
function Proposed({ found: { dossier, change, before, proposed } }: { found: FoundChange }) {
  const link = before && (
    <Link
      href={`${territoryHref(dossier.reference)}/comparer/${before.key}/${changeKey(change)}`}
      prefetch={false}
    >
      Comparer les deux versions
    </Link>
  );
  return (
    <Panel id="territoire" title="Le territoire proposé" aside={link}>
      {before ? (
        <div className="stack-s">
          <ComparisonMap
            before={before.communes}
            after={proposed}
            name={dossier.name}
            describedBy="territoire"
          />
          <TerritoryComparison change={compareTerritories(before.communes, proposed)} />
        </div>
      ) : (
        <CommuneSummary communes={proposed} />
      )}
    </Panel>
  );
}

function Aside({ found: { dossier, change } }: { found: FoundChange }) {
  const { reference } = dossier;
  const { possible, blocked } = changeActs(change, (move) =>
    changeHref(reference, change.number, move === "proposeChange" ? "" : ANSWER_PATHS[move]),
  );
  return (
    <>
      {change.amendmentNeeded && (
        <Note tone="warning" title="Avenant nécessaire">
          <p>Le contrat ACI était signé le jour du second accord : un avenant doit suivre.</p>
        </Note>
      )}
      <Panel id="accords" title="Les accords">
        <Acceptances
          change={change}
          names={{
            arsOfficer: `ARS ${dossier.regionName}`,
            leadCpamOfficer: dossier.leadCaisse.name,
          }}
          timeZone={dossier.timeZone}
        />
      </Panel>
      {change.state === "proposed" && <ActsPanel possible={possible} blocked={blocked} />}
    </>
  );
}
