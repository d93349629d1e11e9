import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { blockedActs, possibleActs } from "@/components/dossier/acts";
import { Contacts } from "@/components/dossier/contacts";
import { DeadlineList } from "@/components/dossier/deadline-list";
import { DecisionChoice } from "@/components/dossier/decision-choice";
import { Documents } from "@/components/dossier/documents";
import { DossierFacts } from "@/components/dossier/dossier-facts";
import { DossierHeading } from "@/components/dossier/dossier-heading";
import { DossierTabs } from "@/components/dossier/dossier-tabs";
import { dossierHref, isObserved } from "@/components/dossier/dossier-view";
import { historyEntries } from "@/components/dossier/history-entries";
import { MilestoneList } from "@/components/dossier/milestone-list";
import { NameHistory } from "@/components/dossier/name-history";
import { SubmittedTerritory } from "@/components/dossier/submitted-territory";
import { trackSteps } from "@/components/dossier/track-steps";
import { Turn } from "@/components/dossier/turn";
import { WhoSeesWhat } from "@/components/dossier/who-sees-what";
import { ReportList } from "@/components/error-reports/report-list";
import { ActsPanel } from "@/components/lifecycle/acts-panel";
import { StageTrack } from "@/components/lifecycle/stage-track";
import { Timeline } from "@/components/lifecycle/timeline";
import { ContactPanel } from "@/components/public-contact/contact-panel";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Columns } from "@/components/shell/columns";
import { Main } from "@/components/shell/main";
import { Panel } from "@/components/ui/panel";
import { readHistory } from "@/db/dossiers/history";
import { readNames } from "@/db/dossiers/names";
import { readDossier, readLeaders } from "@/db/dossiers/queries";
import { listReportsOf } from "@/db/error-reports/queries";
import { listFiles } from "@/db/files/queries";
import { readContact } from "@/db/public-contacts/queries";
import { readLatestCommunes } from "@/db/territory/latest";
import { readChanges } from "@/db/territory-changes/queries";
import { requireActor } from "@/lib/server/session";

import { TerritoryEffects } from "./_effects/territory-effects";
import { contactHref } from "./contact-public/load";
import { AmendmentNote } from "./territoire/_change/amendment-note";
import { ChangesPanel } from "./territoire/_change/changes-panel";

type Props = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Dossier ${(await params).reference}` };
}

export default async function DossierPage({ params }: Props) {
  const actor = await requireActor();
  const dossier = await readDossier(actor, (await params).reference);
  if (!dossier) notFound();
  const { id, changeInForceId } = dossier;
  const [leaders, history, files, names, changes, communes, reports, contact] = await Promise.all([
    readLeaders(actor, id),
    readHistory(actor, dossier),
    listFiles(actor, id),
    readNames(actor, id),
    readChanges(actor, id),
    readLatestCommunes(actor, dossier),
    listReportsOf(actor, id),
    readContact(actor, id),
  ]);
  const isObserver = isObserved(dossier);
  const territory = (
    <SubmittedTerritory
      href={`${dossierHref(dossier)}/territoire`}
      communes={communes}
      population={dossier.population}
      changed={changeInForceId !== null}
    />
  );

  return (
    <Main>
      <Breadcrumb above={[{ href: "/dossiers", label: "Dossiers" }]} current={dossier.name} />
      <DossierHeading dossier={dossier} />
      <div className="mt-4 mb-4">
        <DossierFacts dossier={dossier} />
      </div>
      <DossierTabs dossier={dossier} current="dossier" />
      <div className="stack mt-6 mb-6">
        <section className="card" aria-label="Étapes">
          <StageTrack steps={trackSteps(dossier)} />
        </section>
        {!isObserver && <Turn dossier={dossier} />}
        <AmendmentNote reference={dossier.reference} changes={changes} />
      </div>
      <Columns
        asideLabel="Interlocuteurs et visibilité"
        main={
          isObserver ? (
            <>
              <MilestoneList
                milestones={dossier.milestones}
                now={dossier.now}
                timeZone={dossier.timeZone}
              />
              {territory}
              <ChangesPanel actor={actor} dossier={dossier} changes={changes} />
            </>
          ) : (
            <>
              <ActsPanel possible={possibleActs(dossier)} blocked={blockedActs(dossier)} />
              <TerritoryEffects actor={actor} dossier={dossier} />
              {territory}
              <ChangesPanel actor={actor} dossier={dossier} changes={changes} />
              {history.length > 0 && (
                <Panel id="historique" title="Historique">
                  <Timeline
                    entries={historyEntries(dossierHref(dossier), history, dossier.timeZone)}
                  />
                </Panel>
              )}
            </>
          )
        }
        aside={
          <>
            {!isObserver && <DecisionChoice dossier={dossier} />}
            {!isObserver && <DeadlineList dossier={dossier} />}
            <Contacts dossier={dossier} leaders={leaders} />
            <ContactPanel
              contact={contact}
              editHref={dossier.relations.includes("leader") ? contactHref(dossier) : undefined}
            />
            <ReportList reports={reports} />
            <NameHistory dossier={dossier} names={names} />
            <Documents base={dossierHref(dossier)} files={files} changes={changes} />
            <WhoSeesWhat relations={dossier.relations} />
          </>
        }
      />
    </Main>
  );
}
