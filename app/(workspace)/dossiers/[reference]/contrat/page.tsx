import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { DossierHeading } from "@/components/dossier/dossier-heading";
import { DossierTabs } from "@/components/dossier/dossier-tabs";
import { isObserved } from "@/components/dossier/dossier-view";
import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Columns } from "@/components/shell/columns";
import { Main } from "@/components/shell/main";
import { Facts } from "@/components/ui/facts";
import { readHistory } from "@/db/dossiers/history";
import { readDossier } from "@/db/dossiers/queries";
import { listFiles } from "@/db/files/queries";
import { signingRounds } from "@/lib/domain/acts/signing-rounds";
import { requireActor } from "@/lib/server/session";

import { loadNames } from "../actes/_act/load-context";
import { ContractAct } from "./contract-act";
import { contractFacts } from "./contract-facts";
import { CurrentRound } from "./current-round";
import { NoContract } from "./no-contract";
import { ObservedContract } from "./observed-contract";
import { Retained } from "./retained";
import { VoidedRounds } from "./voided-rounds";

type Props = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Contrat ACI, dossier ${(await params).reference}` };
}

export default async function ContractPage({ params }: Props) {
  const actor = await requireActor();
  const dossier = await readDossier(actor, (await params).reference);
  if (!dossier) notFound();
  const [names, history, files] = await Promise.all([
    loadNames(actor, dossier),
    readHistory(actor, dossier),
    listFiles(actor, dossier.id),
  ]);
  const rounds = signingRounds(dossier);
  const current = rounds.findLast(({ status }) => status !== "voided");
  const reading = { dossier, names, history, files };
  return (
    <Main width="wide" dense>
      <Breadcrumb
        above={[{ href: `/dossiers/${dossier.reference}`, label: dossier.name }]}
        current="Contrat ACI"
      />
      <DossierHeading dossier={dossier} />
      <div className="mt-4 mb-4">
        <Facts items={contractFacts(dossier, current)} />
      </div>
      <DossierTabs dossier={dossier} current="contract" />
      <div className="mt-4">
        {isObserved(dossier) ? (
          <ObservedContract actor={actor} dossier={dossier} names={names} />
        ) : (
          <Columns
            shape="decision"
            asideLabel="Actes sur le contrat"
            main={
              <>
                {current ? (
                  <CurrentRound round={current} {...reading} />
                ) : (
                  <NoContract dossier={dossier} />
                )}
                {current && <Retained {...current.opening.payload} />}
                <VoidedRounds
                  rounds={rounds.filter(({ status }) => status === "voided")}
                  {...reading}
                />
              </>
            }
            aside={<ContractAct actor={actor} dossier={dossier} />}
          />
        )}
      </div>
    </Main>
  );
}
