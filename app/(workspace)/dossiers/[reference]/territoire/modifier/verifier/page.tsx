import { randomUUID } from "node:crypto";

import type { Metadata } from "next";

import { Breadcrumb } from "@/components/shell/breadcrumb";
import { Main } from "@/components/shell/main";
import { TerritoryComparison } from "@/components/territory/territory-comparison";
import { Button } from "@/components/ui/button";
import { Consequences } from "@/components/ui/consequences";
import { ErrorSummary, titleWithErrors } from "@/components/ui/error-summary";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/db/client";
import { readTerritory } from "@/db/territory/by-key";
import { readTerritoryInForce } from "@/db/territory/in-force";
import { quoted } from "@/lib/domain/shared/typography";
import { compareTerritories } from "@/lib/domain/territory/compare";
import { CHANGE_FORM } from "@/lib/domain/territory-change/form";
import { CHANGE_MOVE_WORDS } from "@/lib/domain/territory-change/moves";

import { DraftAnswers } from "../../../_draft/draft-answers";
import { draftVersion, type FoundDraft } from "../../../_draft/find-draft";
import { documentHref, loadDraft, loadKept } from "../../../_draft/load-draft";
import { NotYet } from "../../../_draft/not-yet";
import { TerritoryEffects } from "../../../_draft/territory-effects";
import type { SearchParams } from "../../../_draft/topic-title";
import { countedTerritory, previewChange } from "../../_change/preview-change";

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<SearchParams>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { reference } = await params;
  const here = documentHref(CHANGE_FORM, reference, "verifier");
  const kept = await loadKept((await searchParams)["repris"], here);
  return {
    title: titleWithErrors("Vérifier et proposer la modification du territoire", kept?.errors),
  };
}

/** What is proposed beside what is in force, then what the proposal does; nothing is sent before. */
export default async function Page({ params, searchParams }: Props) {
  const { reference } = await params;
  const found = await loadDraft(CHANGE_FORM.document, reference);
  const here = documentHref(CHANGE_FORM, reference, "verifier");
  const kept = await loadKept((await searchParams)["repris"], here);
  const { actor, dossier, list, isOpen } = found;
  const inForce = await loadInForce(actor, dossier.id);
  return (
    <Main width="form">
      <Breadcrumb
        above={[
          { href: `/dossiers/${reference}`, label: dossier.name },
          { href: documentHref(CHANGE_FORM, reference), label: CHANGE_FORM.name },
        ]}
        current="Vérifier et proposer"
      />
      <ErrorSummary errors={kept?.errors ?? {}} order={[]} />
      <h1 className={kept ? "mt-6" : undefined}>Vérifiez avant de proposer</h1>
      <p className="lede mt-2">
        Rien n’est envoyé tant que vous n’avez pas appuyé sur{" "}
        {quoted(CHANGE_MOVE_WORDS.proposeChange.act)}.
      </p>
      <div className="stack mt-6">
        <DraftAnswers form={CHANGE_FORM} found={found} />
        <Panel id="comparaison" title="Par rapport au territoire en vigueur">
          <TerritoryComparison
            change={compareTerritories(inForce.communes, found.territory.communes)}
          />
        </Panel>
        {isOpen && <TerritoryEffects actor={actor} found={found} />}
        {isOpen && list.ready ? (
          <ProposalForm actor={actor} found={found} inForce={inForce} />
        ) : (
          <NotYet form={CHANGE_FORM} found={found} />
        )}
      </div>
    </Main>
  );
}

async function loadInForce(actor: Actor, dossierId: string) {
  const key = (await readTerritoryInForce(actor, dossierId))?.key ?? "";
  return { key, communes: await readTerritory(actor, dossierId, key) };
}

type ProposalFormProps = {
  actor: Actor;
  found: FoundDraft;
  inForce: Awaited<ReturnType<typeof loadInForce>>;
};

async function ProposalForm({ actor, found, inForce }: ProposalFormProps) {
  const { dossier, territory } = found;
  const consequences = await previewChange(actor, dossier, {
    move: "proposeChange",
    to: "proposed",
    relation: "leader",
    change: { acts: [] },
    inForce: countedTerritory(inForce.communes),
    proposed: countedTerritory(territory.communes),
  });
  return (
    <Panel id="proposer" title="Proposer à l’ARS et à la CPAM pilote">
      <Consequences items={consequences} />
      <form
        className="mt-4"
        method="post"
        action={`${documentHref(CHANGE_FORM, dossier.reference, "verifier")}/envoi`}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="intentId" value={randomUUID()} />
        <input type="hidden" name="enVigueur" value={inForce.key} />
        <input type="hidden" name="brouillon" value={draftVersion(found)} />
        <p className="row">
          <Button look="primary" full="onPhone">
            {CHANGE_MOVE_WORDS.proposeChange.act}
          </Button>
          <LinkButton href={documentHref(CHANGE_FORM, dossier.reference)} look="text">
            Revenir à la liste
          </LinkButton>
        </p>
      </form>
    </Panel>
  );
}
